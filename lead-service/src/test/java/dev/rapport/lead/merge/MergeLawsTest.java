package dev.rapport.lead.merge;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The law: after a merge and its undoing, every record is what it was, but for its stamps. */
@QuarkusTest
class MergeLawsTest {
    /** Leads have a field there that other tests shall not meet. */
    private static final String ORGANIZATION = Organizations.GLOBEX;

    private static final User ADMIN = new User(ORGANIZATION, "admin");
    private static final User MARKETER = new User(ORGANIZATION, "marketing");
    private static final User SELLER = new User(ORGANIZATION, "sales");
    private static final User HEAD = new User(ORGANIZATION, "sales-head");
    /** What somebody may want only once; each lead is given some of it. */
    private static final List<String> PURPOSES = List.of("MARKETING", "SERVICE");

    private static final List<String> CHOICES =
            List.of("Phone", "Email", "FirstName", "City", "ExternalId", "DoNotCall", "Rating");

    private final String mark = "Mark" + UUID.randomUUID().toString().substring(0, 8) + "__c";
    private List<String> campaigns = List.of();

    @Inject
    Snapshot snapshot;

    @Inject
    Owner owner;

    @BeforeEach
    void prepare() {
        ADMIN.post("/api/objects/Lead/fields", Map.of("name", mark, "label", "Mark", "type", "Text", "length", 40))
                .statusCode(201);
        campaigns =
                List.of(MARKETER.has("Campaign", Map.of("Name", "A")), MARKETER.has("Campaign", Map.of("Name", "B")));
    }

    @RepeatedTest(6)
    void aMergeAndItsUndoingAreNothingTogether(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> leads = leads(2 + random.nextInt(3), random);
        var before = snapshot.of(leads);
        merge(leads.getFirst(), leads.subList(1, leads.size()), random);
        assertNotEquals(before, snapshot.of(leads));
        unmerge(leads.getFirst(), 200);
        assertEquals(before, snapshot.of(leads));
        unmerge(leads.getFirst(), 409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    /** One lead into another, and that one into a third. */
    @RepeatedTest(4)
    void aChainOfMergesIsUndoneLinkByLink(RepetitionInfo run) {
        Random random = new Random(100 + run.getCurrentRepetition());
        List<String> leads = leads(3, random);
        var before = snapshot.of(leads);
        merge(leads.get(1), leads.subList(2, 3), random);
        var between = snapshot.of(leads);
        merge(leads.get(0), leads.subList(1, 2), random);
        assertNotEquals(between, snapshot.of(leads));
        unmerge(leads.get(0), 200);
        assertEquals(between, snapshot.of(leads));
        unmerge(leads.get(1), 200);
        assertEquals(before, snapshot.of(leads));
    }

    /** So that the law holds for a kind of record that is thought of later as well: it has to be added here. */
    @Test
    void coversEveryKindOfRecordThatALeadCanHave() {
        Random random = new Random(7);
        String lead = leads(1, random).getFirst();
        addAll(lead, "SALES", random);
        var kinds = new TreeSet<String>();
        snapshot.of(List.of(lead)).keySet().forEach(key -> kinds.add(key.substring(0, key.indexOf(' '))));
        var wanted = new TreeSet<>(snapshot.children());
        wanted.addAll(List.of("Lead", "lead_course"));
        // Who was erased is not merged.
        wanted.remove("Erasure");
        assertEquals(wanted, kinds);
    }

    /** Leads with some of what there is, of which one is being talked about. */
    private List<String> leads(int number, Random random) {
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String lead = MARKETER.hasLead(someFields(random));
            leads.add(lead);
            PURPOSES.stream().limit(random.nextInt(3)).forEach(purpose -> addAll(lead, purpose, random));
            decided(lead, random.nextInt(3));
        }
        MARKETER.hasHandedOver(leads.get(random.nextInt(number)));
        return leads;
    }

    private Map<String, Object> someFields(Random random) {
        Map<String, Object> fields = new HashMap<>(Map.of("DoNotCall", random.nextBoolean()));
        for (String field : List.of("Phone", "FirstName", "City", "ExternalId", "Description", mark)) {
            if (random.nextBoolean()) {
                fields.put(field, UUID.randomUUID().toString().substring(0, 12));
            }
        }
        return fields;
    }

    /** What people leave behind, a record in the bin and what jobs reckon among it. */
    private void addAll(String lead, String purpose, Random random) {
        SELLER.has("Task", Map.of("Subject", "Call", "WhoId", lead));
        SELLER.has("Touch", Map.of("LeadId", lead, "Channel", "CALL"));
        String wish = MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", purpose, "MostIn7Days", 2));
        String binned = SELLER.has("Task", Map.of("Subject", "Forget it", "WhoId", lead));
        SELLER.request()
                .delete("/services/data/v60.0/sobjects/Task/" + binned)
                .then()
                .statusCode(204);
        if (random.nextBoolean()) {
            MARKETER.change("ContactPreference", wish, Map.of("MostIn7Days", 3)).statusCode(204);
        }
        String owned = random.nextBoolean() ? SELLER.id() : MARKETER.id();
        HEAD.post("/api/leads/" + lead + "/assignment", Map.of("ownerId", owned, "reason", "Knows them"))
                .statusCode(200);
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "reason", "As it was"));
        joins(lead, random);
        owner.execute(
                "update lead set score = ?, fit_score = ?, engagement_score = 1, last_scored_date = now() where id = ?",
                random.nextInt(50),
                random.nextInt(50),
                RecordId.parse(lead).value());
    }

    private void joins(String lead, Random random) {
        String status = random.nextBoolean() ? "Responded" : "Sent";
        String campaign = campaigns.get(random.nextInt(campaigns.size()));
        // Whoever is in the campaign already stays as they are.
        MARKETER.create("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead, "Status", status));
    }

    private static void decided(String lead, int times) {
        for (int i = 0; i < times; i++) {
            String handoff = MARKETER.hasHandedOver(lead);
            SELLER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).statusCode(200);
        }
    }

    private void merge(String master, List<String> duplicates, Random random) {
        List<String> all = new ArrayList<>(duplicates);
        all.add(master);
        Map<String, String> winners = new HashMap<>();
        CHOICES.stream()
                .filter(_ -> random.nextBoolean())
                .forEach(field -> winners.put(field, all.get(random.nextInt(all.size()))));
        winners.put(mark, duplicates.getFirst());
        MARKETER.post("/api/leads/" + master + "/merge", Map.of("duplicateIds", duplicates, "fields", winners))
                .statusCode(200);
    }

    private static ValidatableResponse unmerge(String master, int status) {
        return MARKETER.post("/api/leads/" + master + "/unmerge", Map.of()).statusCode(status);
    }
}
