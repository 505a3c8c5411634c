package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage of a lead against every other, by the verb and by a written Stage. */
@QuarkusTest
class LeadTransitionsTest {
    private static final Set<Stage> MAIN_LINE = EnumSet.range(Stage.INQUIRY, Stage.ADVOCATE);
    private static final Set<Stage> OPEN = EnumSet.range(Stage.INQUIRY, Stage.SQO);

    @Inject
    Owner owner;

    static Stream<Arguments> everyMove() {
        return Stream.of(Stage.values())
                .flatMap(from -> Stream.of(Stage.values()).map(to -> Arguments.of(from, to)));
    }

    /** The rule again, as a table would have it. */
    private static List<Stage> legalFrom(Stage from) {
        return Stream.of(Stage.values())
                .filter(to -> to != from && from != Stage.MERGED)
                .filter(to -> switch (to) {
                    case MERGED -> false;
                    case RECYCLED -> OPEN.contains(from) || from == Stage.DISQUALIFIED || from == Stage.CLOSED_LOST;
                    case DISQUALIFIED -> OPEN.contains(from) || from == Stage.RECYCLED;
                    case CLOSED_LOST -> OPEN.contains(from);
                    default -> true;
                })
                .toList();
    }

    private static boolean needsReason(Stage from, Stage to) {
        boolean back = MAIN_LINE.contains(from) && MAIN_LINE.contains(to) && to.compareTo(from) < 0;
        return back
                || from == Stage.DISQUALIFIED
                || from == Stage.CLOSED_LOST
                || to == Stage.DISQUALIFIED
                || to == Stage.CLOSED_LOST;
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void allowsTheVerbWhereItIsLegalAndNowhereElse(Stage from, Stage to) {
        String lead = at(from);
        if (legalFrom(from).contains(to) && needsReason(from, to)) {
            refusesSilence(move(lead, Map.of("to", to.name(), "reason", " ")));
        }
        expect(move(lead, Map.of("to", to.name(), "reason", "Because")), 200, lead, from, to);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void holdsAWrittenStageToTheSameMoves(Stage from, Stage to) {
        String lead = at(from);
        if (from == to) {
            MARKETER.change("Lead", lead, Map.of("Stage", to.name())).statusCode(204);
            return;
        }
        if (legalFrom(from).contains(to) && needsReason(from, to)) {
            refusesSilence(MARKETER.change("Lead", lead, Map.of("Stage", to.name())));
        }
        expect(
                MARKETER.change("Lead", lead, Map.of("Stage", to.name(), "StageReason", "Because")),
                204,
                lead,
                from,
                to);
    }

    private static void expect(ValidatableResponse answer, int success, String lead, Stage from, Stage to) {
        boolean legal = legalFrom(from).contains(to);
        if (legal) {
            answer.statusCode(success);
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body(
                            "[0].message",
                            equalTo("The lead is " + from + " and cannot become " + to + "; from there it can become "
                                    + legalFrom(from) + "."));
        }
        assertEquals((legal ? to : from).name(), MARKETER.field("Lead", lead, "Stage"));
    }

    private static void refusesSilence(ValidatableResponse answer) {
        answer.statusCode(400).body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"));
    }

    private static ValidatableResponse move(String lead, Map<String, ?> body) {
        return MARKETER.post("/api/leads/" + lead + "/stage", body);
    }

    private String at(Stage stage) {
        String lead = MARKETER.hasLead();
        owner.execute(
                "update lead set stage = ? where id = ?",
                stage.name(),
                RecordId.parse(lead).value());
        return lead;
    }
}
