package dev.rapport.lead.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whether leads get on, and what sources are worth. Whoever was open before a window counts in it, so that all leads of
 * these tests are told about at once, in an organisation of which no other test has leads this early.
 */
@QuarkusTest
class AdvancementTest {
    private static final User MARKETER = new User(Organizations.GLOBEX, "marketing");
    private static final User SELLER = new User(Organizations.GLOBEX, "sales");

    @Inject
    Owner owner;

    @Test
    void countsLeadsThatWereOpenAndCameFurther() {
        String further = lead("Web");
        move(further, "MQL", "1995-03-10T00:00:00Z");
        String before = lead("Web");
        move(before, "SQL", "1995-02-20T00:00:00Z");
        String back = lead("Event");
        move(back, "SAL", "1995-02-20T00:00:00Z");
        move(back, "MQL", "1995-03-10T00:00:00Z");
        String lost = lead("Event");
        move(lost, "DISQUALIFIED", "1995-02-20T00:00:00Z");
        String won = lead("Event");
        move(won, "CLOSED_WON", "1995-02-20T00:00:00Z");
        String late = lead("Event");
        move(late, "MQL", "1995-04-01T00:00:00Z");
        score(further, 90);
        score(before, 10);
        asked("advancement", "1995-03-01", "1995-04-01", "stage")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(4))
                .body("groups.key", contains("INQUIRY", "SAL", "SQL"))
                .body("groups.numerator", contains(1, 0, 0))
                .body("groups.denominator", contains(2, 1, 1));
        asked("advancement", "1995-03-01", "1995-04-01", "score")
                .body("groups.key", contains("others"))
                .body("groups.denominator", contains(4));
        asked("source-quality", "1995-02-01", "1995-03-01", "wins")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(6))
                .body("groups.key", contains("Event", "Web"))
                .body("groups.numerator", contains(1, 0))
                .body("groups.denominator", contains(4, 2));
    }

    @Test
    void tellsWhichSourcesSalesAccepts() {
        handedOver("Partner Referral", "acceptance", Map.of());
        handedOver("Partner Referral", "rejection", Map.of("code", "NO_BUDGET"));
        handedOver("Purchased List", "rejection", Map.of("code", "NOT_ICP"));
        asked("source-quality", "1996-03-01", "1996-04-01", "acceptance")
                .body("groups.key", contains("Partner Referral", "Purchased List"))
                .body("groups.numerator", contains(1, 0))
                .body("groups.denominator", contains(2, 1));
    }

    private static ValidatableResponse asked(String metric, String from, String to, String by) {
        return MARKETER.get("/api/metrics/" + metric + "?from=" + from + "&to=" + to + "&by=" + by)
                .statusCode(200);
    }

    /** In INQUIRY since February 1995. */
    private String lead(String source) {
        String lead = MARKETER.hasLead(Map.of("LeadSource", source));
        owner.execute(
                "update stage_change set occurred_at = ? where lead_id = ?",
                time("1995-02-01T00:00:00Z"),
                number(lead));
        return lead;
    }

    private static void move(String lead, String stage, String at) {
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", stage, "at", at, "reason", "As it was"))
                .statusCode(200);
    }

    private void score(String lead, int score) {
        owner.execute("update lead set score = ? where id = ?", score, number(lead));
    }

    private void handedOver(String source, String decision, Map<String, ?> body) {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead(Map.of("LeadSource", source)));
        owner.execute(
                "update handoff set submitted_at = ? where id = ?", time("1996-03-05T10:00:00Z"), number(handoff));
        SELLER.post("/api/handoffs/" + handoff + "/" + decision, body).statusCode(200);
    }

    private static long number(String id) {
        return RecordId.parse(id).value();
    }

    private static Timestamp time(String text) {
        return Timestamp.from(Instant.parse(text));
    }
}
