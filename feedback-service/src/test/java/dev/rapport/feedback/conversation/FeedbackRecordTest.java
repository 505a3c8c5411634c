package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The record plane takes the same verbs as the process plane. */
@QuarkusTest
class FeedbackRecordTest {
    private static final Map<String, Object> WORDS = Map.of(
            "AboutType", "MARKET",
            "Kind", "MESSAGE",
            "Text", "Nobody asks for speed.",
            "Channel", "EMAIL",
            "Visibility", "SHARED");

    @Test
    void completesACreatedRecordAndTellsOfIt() {
        String id = SALES.created("Feedback", WORDS);
        SALES.read("Feedback", id)
                .body("Status", equalTo("NEW"))
                .body("OwedBySide", equalTo("MARKETING"))
                .body("OwedToUserId", equalTo(SALES.user()));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            probe.await("FeedbackOpened", event -> id.equals(event.subject()), Duration.ofSeconds(20));
        }
    }

    @Test
    void acknowledgesByPatch() {
        String id = Given.opened();
        MARKETING.patch("Feedback", id, Map.of("Status", "ACKNOWLEDGED")).statusCode(204);
        assertEquals(MARKETING.user(), MARKETING.field("Feedback", id, "OwedByUserId"));
    }

    @Test
    void decidesByPatchAndTellsOfIt() {
        String id = Given.in(FeedbackStatus.ANSWERED);
        MARKETING
                .patch(
                        "Feedback",
                        id,
                        Map.of("Status", "DECIDED", "Decision", "DECLINE", "DecisionReason", "Too dear."))
                .statusCode(204);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var decided = probe.await("FeedbackDecided", e -> id.equals(e.subject()), Duration.ofSeconds(20));
            assertEquals("DECLINE", decided.data().get("decision").asText());
        }
    }

    @Test
    void refusesAPatchThatSkipsTheAnswer() {
        String id = Given.opened();
        MARKETING
                .patch("Feedback", id, Map.of("Status", "DECIDED", "Decision", "ADOPT", "DecisionReason", "Yes."))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        assertEquals("NEW", MARKETING.field("Feedback", id, "Status"));
    }

    @Test
    void refusesToBeAnsweredWithoutAReply() {
        String id = Given.opened();
        MARKETING
                .patch("Feedback", id, Map.of("Status", "ANSWERED"))
                .statusCode(409)
                .body("[0].message", containsString("create a FeedbackReply"));
    }

    @Test
    void refusesADecisionWithoutItsStatus() {
        String id = Given.in(FeedbackStatus.ANSWERED);
        MARKETING
                .patch("Feedback", id, Map.of("Decision", "ADOPT"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void refusesAPatchByASideThatOwesNothing() {
        String id = Given.opened();
        SALES.patch("Feedback", id, Map.of("Status", "ACKNOWLEDGED"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
    }

    @Test
    void isAnsweredByAReplyRecord() {
        String id = Given.opened();
        String reply = MARKETING.created(
                "FeedbackReply", Map.of("FeedbackId", id, "Text", "We hear you.", "Visibility", "SHARED"));
        assertEquals("true", MARKETING.field("FeedbackReply", reply, "IsAnswer"));
        assertEquals("ANSWERED", SALES.field("Feedback", id, "Status"));
    }

    @Test
    void refusesAReplyToNothing() {
        MARKETING
                .create("FeedbackReply", Map.of("FeedbackId", "a20000000zzzzzz", "Text", "?", "Visibility", "SHARED"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
    }

    @Test
    void cannotBeRewritten() {
        String id = Given.opened();
        SALES.patch("Feedback", id, Map.of("Text", "Something else"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
    }
}
