package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadStagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aCapturedLeadIsAnInquiryAndKnownToEveryService() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead(Map.of("FirstName", "Ada", "Email", "ada@example.org"));
            assertEquals("Ada Lovelace", MARKETER.field("Lead", lead, "Name"));
            ReceivedEvent event = probe.await("LeadCaptured", e -> lead.equals(e.subject()), PATIENCE);
            assertEquals("Ada Lovelace", event.data().get("name").asText());
            assertEquals("INQUIRY", event.data().get("stage").asText());
            assertEquals(MARKETER.id(), event.data().get("ownerId").asText());
        }
    }

    @Test
    void whoALeadIsIsToldAgainWhenItIsWrittenAnewAndOnlyThen() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead(Map.of("FirstName", "Ada", "Email", "ada@example.org"));
            MARKETER.change("Lead", lead, Map.of("Country", "England")).statusCode(204);
            MARKETER.change("Lead", lead, Map.of("LastName", "Byron", "Company", "Engines", "Title", "Countess"))
                    .statusCode(204);
            ReceivedEvent event = probe.await("LeadCorrected", e -> lead.equals(e.subject()), PATIENCE);
            assertEquals("Ada Byron", event.data().get("name").asText());
            assertEquals("Engines", event.data().get("company").asText());
            assertEquals("ada@example.org", event.data().get("email").asText());
            assertEquals("Countess", event.data().get("title").asText());
            assertEquals(
                    1,
                    probe.received("LeadCorrected").stream()
                            .filter(e -> lead.equals(e.subject()))
                            .count());
        }
    }

    @Test
    void aWrittenStageSkipsNothingInSilence() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead();
            MARKETER.change("Lead", lead, Map.of("Stage", "SQL")).statusCode(204);
            ReceivedEvent event = probe.await("LeadStageChanged", e -> lead.equals(e.subject()), PATIENCE);
            assertEquals("INQUIRY", event.data().get("from").asText());
            assertEquals("SQL", event.data().get("to").asText());
            assertEquals("[\"MQL\",\"SAL\"]", event.data().get("implied").toString());
        }
    }

    @Test
    void aWrittenStageFollowsTheSameRulesAsTheVerb() {
        String lead = MARKETER.hasLead(Map.of("Stage", "SQL"));
        SELLER.change("Lead", lead, Map.of("Stage", "MQL"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"))
                .body("[0].fields", contains("StageReason"));
        assertEquals("SQL", SELLER.field("Lead", lead, "Stage"));
        SELLER.change("Lead", lead, Map.of("Stage", "MQL", "StageReason", "Budget cut"))
                .statusCode(204);
        assertEquals("MQL", SELLER.field("Lead", lead, "Stage"));
        assertNull(SELLER.field("Lead", lead, "StageReason"));
    }

    @Test
    void aReasonWithoutAMoveIsRefused() {
        MARKETER.change("Lead", MARKETER.hasLead(), Map.of("StageReason", "Because"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void aDeadEndIsLeftWithAReasonOnly() {
        String lead = MARKETER.hasLead(Map.of("Stage", "DISQUALIFIED", "StageReason", "A student"));
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL")).statusCode(400);
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(409)
                .body("[0].message", containsString("Reopen it first"));
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "reason", "Has a budget after all"))
                .statusCode(200)
                .body("stage", equalTo("MQL"));
    }

    @Test
    void lateNewsOfAnEarlierStageCorrectsTheHistoryAlone() {
        String lead = MARKETER.hasLead(Map.of("Stage", "SQL"));
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "at", "2026-01-05T10:00:00Z"))
                .statusCode(200)
                .body("stage", equalTo("SQL"));
        MARKETER.get("/api/leads/" + lead + "/history")
                .body("stages.find { it.stage == 'MQL' }.enteredAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void aMoveInThePastImpliesThatTheStageBeforeWasReachedByThen() {
        String lead = MARKETER.hasLead();
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "at", "2026-01-05T10:00:00Z"))
                .statusCode(200)
                .body("stage", equalTo("MQL"));
        MARKETER.get("/api/leads/" + lead + "/history")
                .body("stages.stage", contains("INQUIRY", "MQL"))
                .body("stages.enteredAt", contains("2026-01-05T10:00:00Z", "2026-01-05T10:00:00Z"));
    }

    @Test
    void nobodyReachesAStageInTheFuture() {
        String lead = MARKETER.hasLead();
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "at", "2999-01-01T00:00:00Z"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }
}
