package dev.rapport.content.lead;

import static dev.rapport.content.ContentApi.USES;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.published;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLead.Profile;
import dev.rapport.content.lead.KnownLeads.Entered;
import dev.rapport.content.lead.KnownLeads.Told;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What queries tell of a lead, who is lead-service's: its facts, in whatever order they were heard. */
@QuarkusTest
class KnownLeadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService LEAD_SERVICE = new OtherService("lead-service");
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");

    @Inject
    KnownLeads leads;

    private final String lead = any();
    private final String master = any();

    @Test
    void areAParentOfWhatIsSaidHereOfThem() {
        String record = use();
        say(
                "LeadCaptured",
                0,
                Map.of("leadId", lead, "name", "Ada Lovelace", "company", "Engines", "stage", "INQUIRY"));
        say(
                "LeadStageChanged",
                1,
                Map.of("leadId", lead, "to", "MQL", "at", START.plus(1, DAYS).toString()));
        until("Lead.Stage", "MQL");
        asked(record)
                .body("records[0].Lead.Name", is("Ada Lovelace"))
                .body("records[0].Lead.Company", is("Engines"))
                .body("records[0].Lead.IsConverted", is(false))
                .body("records[0].Lead.MasterRecord", nullValue());
    }

    @Test
    void areFollowedThroughCorrectionsConversionAndMerge() {
        String record = use();
        say("LeadCaptured", 0, Map.of("leadId", lead, "name", "Ada Byron", "company", "Engines"));
        LEAD_SERVICE.says(
                UUID.randomUUID(), START, "LeadCaptured", master, Map.of("leadId", master, "name", "Countess"));
        say("LeadCorrected", 1, Map.of("leadId", lead, "name", "Ada Lovelace", "company", "Analytical Engines"));
        say("LeadConverted", 2, Map.of("leadId", lead));
        merged("LeadsMerged", 3);
        until("Lead.MasterRecord.Name", "Countess");
        until("Lead.IsConverted", true);
        asked(record)
                .body("records[0].Lead.Name", is("Ada Lovelace"))
                .body("records[0].Lead.Company", is("Analytical Engines"));
        merged("LeadsUnmerged", 4);
        until("Lead.MasterRecordId", null);
    }

    @Test
    void areNobodyOnceTheyAreErased() {
        String record = use();
        say("LeadCaptured", 0, Map.of("leadId", lead, "name", "Ada Lovelace", "company", "Engines"));
        until("Lead.Name", "Ada Lovelace");
        LEAD_SERVICE.says(
                "LeadErased", lead, Map.of("leadIds", List.of(lead), "handoffIds", List.of(), "contactIds", List.of()));
        until("Lead.Name", null);
        say("LeadCorrected", 9, Map.of("leadId", lead, "name", "Ada Again", "company", "Engines"));
        say(
                "LeadStageChanged",
                9,
                Map.of("leadId", lead, "to", "SAL", "at", START.plus(9, DAYS).toString()));
        until("Lead.Stage", "SAL");
        asked(record)
                .body("records[0].Lead.Name", nullValue())
                .body("records[0].Lead.Company", nullValue())
                .body("records[0].Lead.Email", nullValue());
    }

    @Test
    void areFilteredAndOrderedByWithoutCase() {
        use();
        say("LeadCaptured", 0, Map.of("leadId", lead, "name", "Ada " + lead, "company", "Engines"));
        until("Lead.Name", "Ada " + lead);
        asked("ContentUse", "Lead.Name = 'ADA " + lead + "'").body("totalSize", is(1));
        asked("ContentUse", "Lead.Name = 'ADA " + lead + "' AND Lead.Company LIKE 'engine%'")
                .body("totalSize", is(1));
        asked("ContentUse", "Lead.Name = 'ADA " + lead + "' AND Lead.Company = 'Boats'")
                .body("totalSize", is(0));
    }

    /** Five facts in each of their 120 orders make the same lead. */
    @Test
    void theOrderOfWhatIsHeardDoesNotMatter() {
        List<BiConsumer<KnownLeads, RecordId>> facts = List.of(
                (known, id) -> known.tell(List.of(told(id, "Old", "old@example.com", "Clerk", START))),
                (known, id) -> known.tell(List.of(told(id, "New", null, "Fleet manager", START.plus(1, DAYS)))),
                (known, id) -> known.place(List.of(new Entered(id, new Entry("SQL", START.plus(2, DAYS), false)))),
                (known, id) -> known.merge(id, RecordId.parse(master), START.plus(3, DAYS)),
                (known, id) -> known.merge(id, null, START.plus(4, DAYS)));
        for (List<BiConsumer<KnownLeads, RecordId>> order : orders(facts)) {
            inTransaction(() -> {
                RecordId one = RecordId.parse(any());
                order.forEach(fact -> fact.accept(leads, one));
                KnownLead known = leads.find(one).orElseThrow();
                assertEquals(
                        Arrays.asList("New", "New Ltd", null, "Fleet manager", "SQL", null),
                        Arrays.asList(
                                known.name(),
                                known.company(),
                                known.email(),
                                known.about().title(),
                                known.stage(),
                                known.masterRecordId()));
            });
        }
    }

    /** Facts that one statement takes make the same lead, whatever their order in it. */
    @Test
    void ofFactsTakenTogetherTheNewestCounts() {
        RecordId one = RecordId.parse(lead);
        RecordId other = RecordId.parse(master);
        for (List<Told> together : orders(List.of(
                told(one, "Old", "old@example.com", "Clerk", START),
                told(other, "Else", null, "Driver", START),
                told(one, "New", null, "Fleet manager", START.plus(1, DAYS))))) {
            inTransaction(() -> leads.tell(together));
        }
        for (List<Entered> together : orders(List.of(
                new Entered(one, new Entry("MQL", START.plus(2, DAYS), true)),
                new Entered(one, new Entry("MQL", START.plus(3, DAYS), false)),
                new Entered(one, new Entry("SAL", START.plus(4, DAYS), false))))) {
            inTransaction(() -> leads.place(together));
        }
        inTransaction(() -> {
            KnownLead known = leads.require(one);
            assertEquals(List.of("New", "Fleet manager", "SAL"), facts(known));
            assertEquals(
                    List.of(new Entry("MQL", START.plus(2, DAYS), false), new Entry("SAL", START.plus(4, DAYS), false)),
                    known.entered());
            assertEquals("Else", leads.require(other).name());
        });
    }

    private static List<@Nullable String> facts(KnownLead known) {
        return Arrays.asList(known.name(), known.about().title(), known.stage());
    }

    private static void inTransaction(Runnable work) {
        CurrentCaller.runAs(
                Caller.system(RecordId.parse(Organizations.ACME).value(), "test"),
                () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static Told told(RecordId lead, String name, @Nullable String email, String title, Instant at) {
        return new Told(lead, name, name + " Ltd", email, new Profile(title, "Transport", "Web"), at);
    }

    private static <T> List<List<T>> orders(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        return of.stream()
                .flatMap(first -> orders(
                                of.stream().filter(other -> other != first).toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }

    private String use() {
        return as("sales")
                .body(Map.of("ContentAssetId", published(), "LeadId", lead, "Channel", "SENT"))
                .post(USES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void say(String type, int day, Map<String, ?> facts) {
        LEAD_SERVICE.says(UUID.randomUUID(), START.plus(day, DAYS), type, lead, facts);
    }

    private void merged(String type, int day) {
        LEAD_SERVICE.says(
                UUID.randomUUID(),
                START.plus(day, DAYS),
                type,
                master,
                Map.of(
                        "leadId", master,
                        "mergedIds", List.of(lead),
                        "at", START.plus(day, DAYS).toString()));
    }

    private void until(String path, @Nullable Object value) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> asked("ContentUse", "LeadId = '" + lead + "'")
                        .body("records[0]." + path, value == null ? nullValue() : equalTo(value)));
    }

    private static ValidatableResponse asked(String record) {
        return asked("ContentUse", "Id = '" + record + "'");
    }

    private static ValidatableResponse asked(String object, String condition) {
        return as("admin")
                .queryParam(
                        "q",
                        "SELECT Lead.Name, Lead.Company, Lead.Email, Lead.Stage, Lead.IsConverted,"
                                + " Lead.MasterRecordId, Lead.MasterRecord.Name FROM " + object + " WHERE "
                                + condition)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }

    private static String any() {
        return RecordId.of("00Q", ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }
}
