package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.lead.Owner;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hand-off from marketing to sales and back, over HTTP and Kafka. */
@QuarkusTest
class HandoffLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService FEEDBACK = new OtherService("feedback-service");
    private static final String FEEDBACK_ID = RecordId.of("a20", 7).toString();

    @Inject
    Owner owner;

    @Inject
    HandoffDeadlines deadlines;

    @Test
    void submissionMakesTheLeadMarketingQualifiedAndSetsADeadline() {
        String lead = MARKETER.hasLead();
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of("note", "Asked twice", "toUserId", SELLER.id()))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("fromUserId", equalTo(MARKETER.id()))
                .body("toUserId", equalTo(SELLER.id()))
                .body("dueAt", notNullValue());
        assertEquals("MQL", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void aDraftAsksNobodyYet() {
        String lead = MARKETER.hasLead();
        String draft = MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of("draft", true))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));
        MARKETER.post("/api/handoffs/" + draft + "/submission", Map.of()).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void acceptanceMakesTheLeadSalesAccepted() {
        String lead = MARKETER.hasLead();
        SELLER.post("/api/handoffs/" + MARKETER.hasHandedOver(lead) + "/acceptance", Map.of())
                .statusCode(200)
                .body("decidedById", equalTo(SELLER.id()));
        assertEquals("SAL", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void aRejectionWhoseAnswerWasLostIsSentAgainAndAnsweredAlike() {
        String rejection = "/api/handoffs/" + MARKETER.hasHandedOver(MARKETER.hasLead()) + "/rejection";
        String key = UUID.randomUUID().toString();
        Map<String, String> reason = Map.of("code", "NO_BUDGET");
        String first = SELLER.request()
                .header("Idempotency-Key", key)
                .body(reason)
                .post(rejection)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        SELLER.request()
                .header("Idempotency-Key", key)
                .body(reason)
                .post(rejection)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        SELLER.post(rejection, reason).statusCode(409);
    }

    @Test
    void aLeadIsTalkedAboutOnceAtATime() {
        String lead = MARKETER.hasLead();
        String open = MARKETER.hasHandedOver(lead);
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", containsString(open));
    }

    @Test
    void aRejectionIsKnownToEveryService() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead();
            String handoff = MARKETER.hasHandedOver(lead);
            SELLER.post("/api/handoffs/" + handoff + "/rejection", Map.of("code", "no_budget", "note", "Next year"))
                    .statusCode(200)
                    .body("rejectionCode", equalTo("NO_BUDGET"));
            ReceivedEvent event = probe.await("HandoffRejected", e -> handoff.equals(e.subject()), PATIENCE);
            assertEquals(Organizations.ACME, event.organization());
            assertEquals(lead, event.data().get("leadId").asText());
            assertEquals("Lovelace", event.data().get("leadName").asText());
            assertEquals(MARKETER.id(), event.data().get("fromUserId").asText());
            assertEquals(SELLER.id(), event.data().get("byUserId").asText());
            assertEquals("NO_BUDGET", event.data().get("code").asText());
            assertEquals("Next year", event.data().get("note").asText());
        }
    }

    @Test
    void marketingsAnswerMovesTheHandoffOnAndTheDecisionClosesIt() {
        String handoff = rejected();
        says("FeedbackAnswered", handoff, "2026-11-20T10:00:00Z");
        awaitStatus(handoff, "ANSWERED");
        says("FeedbackDecided", handoff, "2026-11-20T12:00:00Z");
        awaitStatus(handoff, "CLOSED");
    }

    @Test
    void aDecisionThatArrivesBeforeTheAnswerClosesOnceAndKeepsTheEarlierStamp() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String handoff = rejected();
            says("FeedbackDecided", handoff, "2026-11-20T12:00:00Z");
            awaitStatus(handoff, "CLOSED");
            says("FeedbackDecided", handoff, "2026-11-20T13:00:00Z");
            says("FeedbackAnswered", handoff, "2026-11-20T10:00:00Z");
            await().atMost(PATIENCE)
                    .until(() -> "2026-11-20T10:00:00.000+0000".equals(SELLER.field("Handoff", handoff, "AnsweredAt")));
            String later = rejected();
            says("FeedbackDecided", later, "2026-11-20T14:00:00Z");
            probe.await("HandoffClosed", e -> later.equals(e.subject()), PATIENCE);
            assertEquals(
                    1,
                    probe.received("HandoffClosed").stream()
                            .filter(e -> handoff.equals(e.subject()))
                            .count());
        }
    }

    @Test
    void feedbackAboutAnAcceptedHandoffChangesNothing() {
        String accepted = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.post("/api/handoffs/" + accepted + "/acceptance", Map.of()).statusCode(200);
        String rejected = rejected();
        says("FeedbackAnswered", accepted, "2026-11-20T10:00:00Z");
        says("FeedbackAnswered", rejected, "2026-11-20T10:00:00Z");
        awaitStatus(rejected, "ANSWERED");
        assertEquals("ACCEPTED", SELLER.field("Handoff", accepted, "Status"));
    }

    @Test
    void whatSalesDoesNotDecideInTimeTimesOutAndWhatIsNotDueStays() throws Exception {
        String overdue = MARKETER.hasHandedOver(MARKETER.hasLead());
        String early = MARKETER.hasHandedOver(MARKETER.hasLead());
        owner.execute(
                "update handoff set due_at = now() - interval '1 minute' where id = ?",
                RecordId.parse(overdue).value());
        Thread.ofVirtual().start(this::endOverdue).join();
        assertEquals("TIMED_OUT", SELLER.field("Handoff", overdue, "Status"));
        assertEquals("SUBMITTED", SELLER.field("Handoff", early, "Status"));
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            assertTrue(probe.await("HandoffTimedOut", e -> overdue.equals(e.subject()), PATIENCE)
                    .data()
                    .hasNonNull("dueAt"));
        }
    }

    private void endOverdue() {
        try {
            deadlines.endOverdue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rejected() {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.post("/api/handoffs/" + handoff + "/rejection", Map.of("code", "NO_TIMING"))
                .statusCode(200);
        return handoff;
    }

    private static void says(String type, String handoff, String at) {
        FEEDBACK.says(
                type,
                FEEDBACK_ID,
                Map.of("feedbackId", FEEDBACK_ID, "aboutId", handoff, "byUserId", MARKETER.id(), "at", at));
    }

    private static void awaitStatus(String handoff, String status) {
        await().atMost(PATIENCE).until(() -> status.equals(SELLER.field("Handoff", handoff, "Status")));
    }
}
