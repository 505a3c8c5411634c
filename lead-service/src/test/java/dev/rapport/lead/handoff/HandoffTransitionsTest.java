package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    @Inject
    Owner owner;

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

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void holdsAWrittenStatusToTheSameMoves(HandoffStatus from, HandoffStatus to) {
        if (from == to) {
            return;
        }
        String handoff = handoffIn(from);
        expect(mover(to).change("Handoff", handoff, WRITES.get(to)), 204, handoff, from, to);
    }

    private void expect(ValidatableResponse answer, int success, String handoff, HandoffStatus from, HandoffStatus to) {
        boolean legal = LEGAL.contains(from + ">" + to);
        if (legal) {
            answer.statusCode(success);
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body("[0].message", containsString("The hand-off is " + from + " and cannot become " + to));
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
