package dev.rapport.feedback.handoff;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoffRejectedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Api MARKETING = Api.as("marketing");
    private static final Api SALES = Api.as("sales");
    private static final OtherService LEAD_SERVICE = new OtherService("lead-service");
    private static final Instant REJECTED_AT = Instant.parse("2026-11-20T09:00:00Z");

    private final EventProbe probe = EventProbe.on("rapport.feedback.events");

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void opensTheAnswerThatMarketingOwesSales() {
        RecordId handoff = anyHandoff();
        reject(UUID.randomUUID(), handoff);
        ReceivedEvent opened = opened(handoff);
        assertEquals(MARKETING.user(), opened.data().get("owedByUserId").asText());
        assertEquals(SALES.user(), opened.data().get("owedToUserId").asText());
        MARKETING
                .get("/api/feedback/" + opened.subject())
                .statusCode(200)
                .body("kind", equalTo("HANDOFF_REJECTION"))
                .body("aboutType", equalTo("HANDOFF"))
                .body("aboutId", equalTo(handoff.toString()))
                .body("subject", equalTo("Hand-off of Ada Lovelace rejected: NO_BUDGET"))
                .body("text", equalTo("NO_BUDGET: not before spring"))
                .body("visibility", equalTo("SHARED"))
                .body("status", equalTo("ROUTED"))
                .body("owed.since", equalTo("2026-11-20T09:00:00Z"))
                .body("owed.dueAt", equalTo("2026-11-23T17:00:00Z"));
    }

    @Test
    void tellsLeadServiceOfTheAnswer() {
        RecordId handoff = anyHandoff();
        reject(UUID.randomUUID(), handoff);
        String feedback = opened(handoff).subject();
        MARKETING
                .send(
                        "/api/feedback/" + feedback + "/replies",
                        "{\"text\": \"Sorry: the list was old.\", \"visibility\": \"SHARED\"}")
                .then()
                .statusCode(201);
        ReceivedEvent answered = probe.await("FeedbackAnswered", event -> isAbout(event, handoff), PATIENCE);
        assertEquals(MARKETING.user(), answered.data().get("byUserId").asText());
    }

    @Test
    void opensOneAnswerHoweverOftenItIsTold() {
        RecordId handoff = anyHandoff();
        UUID once = UUID.randomUUID();
        reject(once, handoff);
        reject(once, handoff);
        reject(UUID.randomUUID(), handoff);
        RecordId marker = anotherOnTheSamePartitions(handoff);
        opened(marker);
        assertEquals(
                1,
                probe.received("FeedbackOpened").stream()
                        .filter(event -> isAbout(event, handoff))
                        .count());
    }

    @Test
    void doesNotMindWhatCameBeforeOrAfter() {
        RecordId handoff = anyHandoff();
        LEAD_SERVICE.says("HandoffClosed", handoff.toString(), Map.of("handoffId", handoff.toString()));
        reject(UUID.randomUUID(), handoff);
        LEAD_SERVICE.says("HandoffSubmitted", handoff.toString(), Map.of("handoffId", handoff.toString()));
        assertEquals(handoff.toString(), opened(handoff).data().get("aboutId").asText());
    }

    /** Order holds within a partition, which the key chooses: one marker to each of them shows that all was handled. */
    private RecordId anotherOnTheSamePartitions(RecordId handoff) {
        RecordId last = handoff;
        for (int i = 0; i < 20; i++) {
            last = anyHandoff();
            reject(UUID.randomUUID(), last);
            opened(last);
        }
        return last;
    }

    private ReceivedEvent opened(RecordId handoff) {
        return probe.await("FeedbackOpened", event -> isAbout(event, handoff), PATIENCE);
    }

    private static boolean isAbout(ReceivedEvent event, RecordId handoff) {
        return handoff.toString().equals(event.data().path("aboutId").asText());
    }

    private void reject(UUID eventId, RecordId handoff) {
        LEAD_SERVICE.says(
                eventId,
                REJECTED_AT,
                "HandoffRejected",
                handoff.toString(),
                Map.of(
                        "handoffId",
                        handoff.toString(),
                        "leadName",
                        "Ada Lovelace",
                        "fromUserId",
                        MARKETING.user(),
                        "byUserId",
                        SALES.user(),
                        "code",
                        "NO_BUDGET",
                        "note",
                        "not before spring",
                        "at",
                        REJECTED_AT.toString(),
                        "somethingNew",
                        true));
    }

    private static RecordId anyHandoff() {
        return RecordId.of("a04", ThreadLocalRandom.current().nextLong(1, 1L << 44));
    }
}
