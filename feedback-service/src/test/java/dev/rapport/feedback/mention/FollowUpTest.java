package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REPLICAS = 4;

    @Inject
    FollowUpCalendar calendar;

    @Test
    void comesAWeekAfterTheAnswerUnlessSomebodySaysOtherwise() {
        String id = Heard.in(MentionStatus.POSTED);
        MARKETER.get(Heard.path(id))
                .body("followUp.on", equalTo(today().plusDays(7).toString()));
        String other = Heard.in(MentionStatus.APPROVED);
        MARKETER.post(Heard.path(other) + "/posting", Map.of("followUpOn", "2027-01-04"))
                .statusCode(200)
                .body("followUp.on", equalTo("2027-01-04"));
    }

    @Test
    void isRemindedOfOnceByHoweverManyReplicas() throws Exception {
        String id = Heard.in(MentionStatus.POSTED);
        MARKETER.patch(id, Map.of("FollowUpOn", today().minusDays(1).toString()))
                .statusCode(204);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            allReplicas();
            var due = probe.await("MentionFollowUpDue", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(MARKETER.id(), due.data().get("assigneeId").asText());
            String later = Heard.in(MentionStatus.FOLLOWED_UP);
            probe.await("MentionFollowedUp", e -> later.equals(e.subject()), PATIENCE);
            assertEquals(
                    1,
                    probe.received("MentionFollowUpDue").stream()
                            .filter(e -> id.equals(e.subject()))
                            .count());
        }
        MARKETER.get(Heard.path(id)).body("followUp.remindedAt", notNullValue());
    }

    @Test
    void waitsForItsDayAndForTheAnswer() throws Exception {
        String tomorrow = Heard.in(MentionStatus.POSTED);
        MARKETER.patch(tomorrow, Map.of("FollowUpOn", today().plusDays(2).toString()))
                .statusCode(204);
        String unanswered = Heard.in(MentionStatus.APPROVED);
        MARKETER.patch(unanswered, Map.of("FollowUpOn", "2026-01-01")).statusCode(204);
        calendar.turn();
        MARKETER.get(Heard.path(tomorrow)).body("followUp.remindedAt", nullValue());
        MARKETER.get(Heard.path(unanswered)).body("followUp.remindedAt", nullValue());
    }

    @Test
    void isRemindedOfAgainOnAnotherDay() throws Exception {
        String id = Heard.in(MentionStatus.POSTED);
        MARKETER.patch(id, Map.of("FollowUpOn", "2026-01-01")).statusCode(204);
        calendar.turn();
        MARKETER.patch(id, Map.of("FollowUpOn", "2026-01-02")).statusCode(204);
        MARKETER.get(Heard.path(id)).body("followUp.remindedAt", nullValue());
        calendar.turn();
        MARKETER.get(Heard.path(id)).body("followUp.remindedAt", notNullValue());
    }

    @Test
    void endsWithAnOutcome() {
        String id = Heard.in(MentionStatus.POSTED);
        MARKETER.post(Heard.path(id) + "/follow-up", Map.of()).statusCode(400);
        MARKETER.patch(id, Map.of("Status", "FOLLOWED_UP")).statusCode(400);
        MARKETER.post(Heard.path(id) + "/follow-up", Map.of("outcome", "Corrected"))
                .statusCode(200);
        MARKETER.patch(id, Map.of("FollowUpOn", "2027-01-01")).statusCode(409);
    }

    private void allReplicas() throws Exception {
        Callable<Void> turn = () -> {
            calendar.turn();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(REPLICAS)) {
            for (var end : threads.invokeAll(Collections.nCopies(REPLICAS, turn))) {
                end.get();
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
