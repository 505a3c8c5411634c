package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.EXECUTIVE;
import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
class FeedbackLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "rapport.feedback.events";

    @Inject
    BusinessHours hours;

    @Test
    void opensWithADebtOfTheOtherSide() {
        var opened = SALES.post("/api/feedback", Given.words())
                .statusCode(201)
                .body("status", equalTo("NEW"))
                .body("subject", equalTo("Nobody asks for speed."))
                .body("owed.bySide", equalTo("MARKETING"))
                .body("owed.byUserId", nullValue())
                .body("owed.toUserId", equalTo(SALES.user()))
                .extract()
                .jsonPath();
        Instant since = Instant.parse(opened.getString("owed.since"));
        Instant due = hours.dueAfter(since, Duration.ofHours(16));
        assertEquals(due, Instant.parse(opened.getString("owed.dueAt")));
    }

    @Test
    void isRoutedAtOnceToAUserWhoIsNamed() {
        MARKETING
                .post("/api/feedback", Given.words("owedByUserId", SALES.user()))
                .statusCode(201)
                .body("status", equalTo("ROUTED"))
                .body("owed.bySide", equalTo("SALES"))
                .body("owed.byUserId", equalTo(SALES.user()));
    }

    @Test
    void goesAllTheWayRound() {
        String id = Given.opened();
        String path = "/api/feedback/" + id;
        MARKETING
                .post(path + "/routing", Map.of("userId", MARKETING.user()))
                .statusCode(200)
                .body("status", equalTo("ROUTED"));
        MARKETING.post(path + "/acknowledgement").statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
        Given.answer(id);
        MARKETING
                .post(path + "/decision", Map.of("decision", "DEFER", "reason", "After the fair."))
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("decision", equalTo("DEFER"))
                .body("decisionReason", equalTo("After the fair."));
        SALES.post(path + "/closure")
                .statusCode(200)
                .body("status", equalTo("LOOP_CLOSED"))
                .body("replies.text", contains("We hear you."))
                .body("replies.answer", contains(true));
    }

    @Test
    void tellsEachTurnOverKafka() {
        String id = Given.in(FeedbackStatus.DECIDED);
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            var opened = probe.await("FeedbackOpened", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("MESSAGE", opened.data().get("kind").asText());
            assertEquals(SALES.user(), opened.data().get("owedToUserId").asText());
            var answered = probe.await("FeedbackAnswered", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(MARKETING.user(), answered.data().get("byUserId").asText());
            var decided = probe.await("FeedbackDecided", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("ADOPT", decided.data().get("decision").asText());
            assertEquals("Proof first.", decided.data().get("reason").asText());
        }
    }

    @Test
    void isAnsweredByTheFirstReplyOfTheSideThatOwes() {
        String id = Given.opened();
        reply(id, SALES, "SHARED");
        MARKETING.get("/api/feedback/" + id).body("status", equalTo("NEW"));
        reply(id, MARKETING, "SHARED");
        reply(id, MARKETING, "SHARED");
        MARKETING
                .get("/api/feedback/" + id)
                .body("status", equalTo("ANSWERED"))
                .body("owed.byUserId", equalTo(MARKETING.user()))
                .body("replies.answer", contains(false, true, false));
    }

    @Test
    void isNotAnsweredByAReplyThatItsAuthorCannotRead() {
        String id = Given.opened();
        reply(id, MARKETING, "INTERNAL");
        MARKETING.get("/api/feedback/" + id).body("status", equalTo("NEW"));
    }

    @Test
    void isNotAnsweredBySomebodyWhoOwesNothing() {
        String id = Given.opened();
        reply(id, EXECUTIVE, "SHARED");
        MARKETING.get("/api/feedback/" + id).body("status", equalTo("NEW"));
    }

    @ParameterizedTest
    @EnumSource(value = FeedbackStatus.class, mode = Mode.EXCLUDE, names = "ANSWERED")
    void refusesADecisionBeforeTheAnswerAndASecondOne(FeedbackStatus status) {
        String id = Given.in(status);
        MARKETING
                .post("/api/feedback/" + id + "/decision", Map.of("decision", "ADOPT", "reason", "Yes."))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", containsString("is " + status));
        MARKETING.get("/api/feedback/" + id).body("status", equalTo(status.name()));
    }

    @Test
    void refusesStepsOfTheSideThatOwesToEverybodyElse() {
        String id = Given.opened();
        SALES.post("/api/feedback/" + id + "/acknowledgement")
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"))
                .body(
                        "[0].message",
                        equalTo("Only MARKETING, which owes the answer, can acknowledge feedback " + id + "."));
    }

    @Test
    void leavesTheClosureToTheAuthor() {
        String id = Given.in(FeedbackStatus.DECIDED);
        MARKETING
                .post("/api/feedback/" + id + "/closure")
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
        SALES.post("/api/feedback/" + id + "/closure").statusCode(200);
    }

    @Test
    void takesNoMoreRepliesOnceTheLoopIsClosed() {
        String id = Given.in(FeedbackStatus.LOOP_CLOSED);
        SALES.post("/api/feedback/" + id + "/replies", Map.of("text", "One more thing", "visibility", "SHARED"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    private static void reply(String id, Api by, String visibility) {
        by.post("/api/feedback/" + id + "/replies", Map.of("text", "Well…", "visibility", visibility))
                .statusCode(201);
    }
}
