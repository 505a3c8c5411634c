package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.FeedbackStatus.ACKNOWLEDGED;
import static dev.rapport.feedback.conversation.FeedbackStatus.ANSWERED;
import static dev.rapport.feedback.conversation.FeedbackStatus.DECIDED;
import static dev.rapport.feedback.conversation.FeedbackStatus.LOOP_CLOSED;
import static dev.rapport.feedback.conversation.FeedbackStatus.MERGED;
import static dev.rapport.feedback.conversation.FeedbackStatus.NEW;
import static dev.rapport.feedback.conversation.FeedbackStatus.ROUTED;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FeedbackStatusTest {
    private static final RecordId FEEDBACK = RecordId.of("a20", 7);
    private static final Map<FeedbackStatus, Set<FeedbackStatus>> LEGAL = Map.of(
            NEW, Set.of(ROUTED, ACKNOWLEDGED, ANSWERED, MERGED),
            ROUTED, Set.of(ROUTED, ACKNOWLEDGED, ANSWERED, MERGED),
            ACKNOWLEDGED, Set.of(ROUTED, ANSWERED, MERGED),
            ANSWERED, Set.of(DECIDED, MERGED),
            DECIDED, Set.of(LOOP_CLOSED),
            LOOP_CLOSED, Set.of(),
            MERGED, Set.of());

    @TestFactory
    Stream<DynamicTest> allowsTheLegalMovesAndNoOthers() {
        return Stream.of(FeedbackStatus.values())
                .flatMap(from -> Stream.of(FeedbackStatus.values())
                        .map(to -> DynamicTest.dynamicTest(from + " → " + to, () -> check(from, to))));
    }

    @Test
    void namesTheLegalMovesWhenItRefuses() {
        ApiException refusal = assertThrows(ApiException.class, () -> ACKNOWLEDGED.requireMove(DECIDED, FEEDBACK));
        assertEquals(
                "Feedback " + FEEDBACK + " is ACKNOWLEDGED and cannot become DECIDED;"
                        + " from there it can become ROUTED, ANSWERED, MERGED.",
                refusal.errors().getFirst().message());
    }

    private static void check(FeedbackStatus from, FeedbackStatus to) {
        if (LEGAL.get(from).contains(to)) {
            assertDoesNotThrow(() -> from.requireMove(to, FEEDBACK));
        } else {
            ApiException refusal = assertThrows(ApiException.class, () -> from.requireMove(to, FEEDBACK));
            assertEquals(ErrorCode.ILLEGAL_TRANSITION, refusal.code());
        }
    }
}
