package dev.rapport.lead.touch;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is used in a deal touches the people in it. */
@QuarkusTest
class DealTouchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService CONTENT = new OtherService("content-service");

    @Test
    void isWithThePrimaryContactWhereNoLeadIsNamed() {
        String contact = SELLER.has("Contact", Map.of("LastName", "Lovelace"));
        String deal = deal(Map.of("ContactId", contact));
        use(null, deal);
        await().atMost(PATIENCE).untilAsserted(() -> touches(deal).body("totalSize", equalTo(1)));
        touches(deal)
                .body("records.ContactId", contains(contact))
                .body("records.Channel", contains("CONTENT"))
                .body("records.Subject", contains("Battlecard"));
    }

    @Test
    void isWithTheLeadWhereOneIsNamedAndInTheDealAllTheSame() {
        String lead = MARKETER.hasLead();
        String deal = deal(Map.of("ContactId", SELLER.has("Contact", Map.of("LastName", "Babbage"))));
        use(lead, deal);
        await().atMost(PATIENCE).untilAsserted(() -> touches(deal).body("totalSize", equalTo(1)));
        touches(deal).body("records.LeadId", contains(lead)).body("records.ContactId", contains((Object) null));
    }

    @Test
    void isNoneWhereNobodyIsKnownInTheDealOrTheDealIsNotKnown() {
        String nobody = deal(Map.of());
        use(null, nobody);
        use(null, RecordId.of("006", 999_999_999).toString());
        String lead = MARKETER.hasLead();
        use(lead, RecordId.of("006", 999_999_999).toString());
        await().atMost(PATIENCE)
                .untilAsserted(() -> query("LeadId = '" + lead + "'").body("totalSize", equalTo(1)));
        query("LeadId = '" + lead + "'").body("records.OpportunityId", contains((Object) null));
        touches(nobody).body("totalSize", equalTo(0));
    }

    private static String deal(Map<String, ?> more) {
        Map<String, Object> deal =
                new HashMap<>(Map.of("Name", "Symmetry Ltd", "StageName", "Prospecting", "CloseDate", "2027-01-31"));
        deal.putAll(more);
        return SELLER.has("Opportunity", deal);
    }

    private static ValidatableResponse touches(String deal) {
        return query("OpportunityId = '" + deal + "'");
    }

    private static ValidatableResponse query(String where) {
        return SELLER.request()
                .queryParam("q", "SELECT LeadId, ContactId, OpportunityId, Channel, Subject FROM Touch WHERE " + where)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }

    private static void use(@Nullable String lead, String deal) {
        String use = RecordId.of("a12", 7).toString();
        Map<String, Object> facts = new HashMap<>();
        facts.put("useId", use);
        facts.put("assetId", RecordId.of("a10", 5).toString());
        facts.put("assetName", "Battlecard");
        facts.put("leadId", lead);
        facts.put("opportunityId", deal);
        facts.put("byUserId", SELLER.id());
        facts.put("channel", "PRESENTED");
        facts.put("at", "2026-11-20T10:00:00Z");
        CONTENT.says("ContentUsed", use, facts);
    }
}
