package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb and every written status against every status a hand-off can have. */
@QuarkusTest
class HandoffTransitionsTest {
    /** What is legal, from DOMAIN's picture of the life of a hand-off, and that it can be recalled. */
    private static final Set<String> LEGAL = Set.of(
            "DRAFT>SUBMITTED",
            "SUBMITTED>DRAFT",
            "SUBMITTED>ACCEPTED",
            "SUBMITTED>REJECTED",
            "SUBMITTED>TIMED_OUT",
            "REJECTED>ANSWERED",
            "ANSWERED>CLOSED");

    private static final Map<HandoffStatus, Map<String, ?>> WRITES = Map.of(
            HandoffStatus.DRAFT, Map.of("Status", "DRAFT"),
            HandoffStatus.SUBMITTED, Map.of("Status", "SUBMITTED"),
            HandoffStatus.ACCEPTED, Map.of("Status", "ACCEPTED"),
            HandoffStatus.REJECTED, Map.of("Status", "REJECTED", "RejectionCode", "NO_BUDGET"));

    /** What a refusal says of the way on: moves that people make, and those that come by themselves. */
    private static final Map<HandoffStatus, String> WAY_ON = Map.of(
            HandoffStatus.DRAFT, "from there it can become [SUBMITTED].",
            HandoffStatus.SUBMITTED, "from there it can become [DRAFT, ACCEPTED, REJECTED].",
            HandoffStatus.REJECTED, "from there it becomes [ANSWERED] by itself.",
            HandoffStatus.ANSWERED, "from there it becomes [CLOSED] by itself.",
            HandoffStatus.ACCEPTED, "that is its end.",
            HandoffStatus.TIMED_OUT, "that is its end.",
            HandoffStatus.CLOSED, "that is its end.");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService FEEDBACK = new OtherService("feedback-service");

    @Inject
    Owner owner;

    @Inject
    HandoffDeadlines deadlines;

    static Stream<Arguments> everyMove() {
        return Stream.of(HandoffStatus.values())
                .flatMap(from -> WRITES.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void allowsAVerbWhereItIsLegalAndNowhereElse(HandoffStatus from, HandoffStatus to) {
        String handoff = handoffIn(from);
        ValidatableResponse answer = mover(to).post("/api/handoffs/" + handoff + path(to), body(to));
        expect(answer, 200, handoff, from, to);
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(HandoffStatus.values())
                .flatMap(from -> Stream.of(HandoffStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void holdsAWrittenStatusToTheSameMoves(HandoffStatus from, HandoffStatus to) {
        String handoff = handoffIn(from);
        if (from == to) {
            mover(to).change("Handoff", handoff, Map.of("Status", to.name())).statusCode(204);
            assertEquals(from.name(), SELLER.field("Handoff", handoff, "Status"));
            return;
        }
        ValidatableResponse answer =
                mover(to).change("Handoff", handoff, WRITES.getOrDefault(to, Map.of("Status", to.name())));
        if (LEGAL.contains(from + ">" + to) && !WRITES.containsKey(to)) {
            answer.statusCode(403)
                    .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"))
                    .body("[0].message", containsString("You may not make a hand-off " + to));
            assertEquals(from.name(), SELLER.field("Handoff", handoff, "Status"));
        } else {
            expect(answer, 204, handoff, from, to);
        }
    }

    @Test
    void whatMarketingSaysMovesWhatSalesHasRejectedAndNothingElse() {
        saysOfEach("FeedbackAnswered", Map.of(HandoffStatus.REJECTED, HandoffStatus.ANSWERED));
        saysOfEach(
                "FeedbackDecided",
                Map.of(
                        HandoffStatus.REJECTED, HandoffStatus.CLOSED,
                        HandoffStatus.ANSWERED, HandoffStatus.CLOSED));
    }

    private void saysOfEach(String type, Map<HandoffStatus, HandoffStatus> moves) {
        Map<HandoffStatus, String> handoffs = oneInEach();
        handoffs.values().forEach(handoff -> {
            UUID event = UUID.randomUUID();
            FEEDBACK.says(
                    event,
                    Instant.now(),
                    type,
                    RecordId.of("a20", 7).toString(),
                    Map.of("aboutId", handoff, "at", "2026-11-20T10:00:00Z"));
            await().atMost(PATIENCE)
                    .until(() -> !owner.read("select 'done' from inbox where event_id = ?", event)
                            .isEmpty());
        });
        handoffs.forEach((from, handoff) -> assertEquals(
                moves.getOrDefault(from, from).name(), SELLER.field("Handoff", handoff, "Status"), from + " " + type));
    }

    @Test
    void timeEndsWhatSalesHasToDecideAndNothingElse() throws InterruptedException {
        Map<HandoffStatus, String> handoffs = oneInEach();
        handoffs.values()
                .forEach(handoff -> owner.execute(
                        "update handoff set due_at = now() - interval '1 minute' where id = ?",
                        RecordId.parse(handoff).value()));
        Thread.ofVirtual().start(this::endOverdue).join();
        handoffs.forEach((from, handoff) -> assertEquals(
                from == HandoffStatus.SUBMITTED ? "TIMED_OUT" : from.name(),
                SELLER.field("Handoff", handoff, "Status"),
                from.name()));
    }

    private void endOverdue() {
        try {
            deadlines.endOverdue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<HandoffStatus, String> oneInEach() {
        Map<HandoffStatus, String> handoffs = new EnumMap<>(HandoffStatus.class);
        Stream.of(HandoffStatus.values()).forEach(status -> handoffs.put(status, handoffIn(status)));
        return handoffs;
    }

    private void expect(ValidatableResponse answer, int success, String handoff, HandoffStatus from, HandoffStatus to) {
        boolean legal = LEGAL.contains(from + ">" + to);
        if (legal) {
            answer.statusCode(success);
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body(
                            "[0].message",
                            equalTo("The hand-off is " + from + " and cannot become " + to + "; " + WAY_ON.get(from)));
        }
        assertEquals((legal ? to : from).name(), SELLER.field("Handoff", handoff, "Status"));
    }

    private String handoffIn(HandoffStatus status) {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        owner.execute(
                "update handoff set status = ? where id = ?",
                status.name(),
                RecordId.parse(handoff).value());
        return handoff;
    }

    private static User mover(HandoffStatus to) {
        return to == HandoffStatus.DRAFT || to == HandoffStatus.SUBMITTED ? MARKETER : SELLER;
    }

    private static String path(HandoffStatus to) {
        return switch (to) {
            case DRAFT -> "/recall";
            case SUBMITTED -> "/submission";
            case ACCEPTED -> "/acceptance";
            default -> "/rejection";
        };
    }

    private static Map<String, ?> body(HandoffStatus to) {
        return to == HandoffStatus.REJECTED ? Map.of("code", "NO_BUDGET") : Map.of();
    }
}
