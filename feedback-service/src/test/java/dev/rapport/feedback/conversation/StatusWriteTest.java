package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From every status to every status by a write of the record, with all that the new one needs. */
@QuarkusTest
class StatusWriteTest {
    static Stream<Arguments> allPairs() {
        return Stream.of(FeedbackStatus.values())
                .flatMap(from -> Stream.of(FeedbackStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void takesTheLegalMovesAndNoOthers(FeedbackStatus from, FeedbackStatus to) {
        String id = Given.in(from);
        var answer = author(to).patch("Feedback", id, write(to));
        // A write of the status that is there already changes nothing; ANSWERED comes of a reply only.
        boolean moves = from == to || (from.legalNext().contains(to) && to != FeedbackStatus.ANSWERED);
        if (moves && !(from == to && needsMore(to))) {
            answer.statusCode(204);
            assertEquals(to.name(), SALES.field("Feedback", id, "Status"));
        } else {
            answer.statusCode(from == to ? 400 : 409)
                    .body("[0].errorCode", equalTo(from == to ? "FIELD_INTEGRITY_EXCEPTION" : "ILLEGAL_TRANSITION"));
            assertEquals(from.name(), SALES.field("Feedback", id, "Status"));
        }
    }

    /** What was decided or merged is not decided or merged again. */
    private static boolean needsMore(FeedbackStatus status) {
        return status == FeedbackStatus.DECIDED || status == FeedbackStatus.MERGED;
    }

    private static Api author(FeedbackStatus to) {
        return to == FeedbackStatus.LOOP_CLOSED ? SALES : MARKETING;
    }

    private static Map<String, Object> write(FeedbackStatus to) {
        Map<String, Object> fields = new HashMap<>(Map.of("Status", to.name()));
        switch (to) {
            case ROUTED -> fields.put("OwedByUserId", MARKETING.user());
            case DECIDED -> fields.putAll(Map.of("Decision", "DEFER", "DecisionReason", "Later."));
            case MERGED -> fields.put("MergedIntoId", Given.opened());
            default -> {}
        }
        return fields;
    }
}
