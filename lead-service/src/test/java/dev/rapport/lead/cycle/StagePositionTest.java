package dev.rapport.lead.cycle;

import static dev.rapport.lead.cycle.Stage.ADOPT;
import static dev.rapport.lead.cycle.Stage.CLOSED_LOST;
import static dev.rapport.lead.cycle.Stage.CLOSED_WON;
import static dev.rapport.lead.cycle.Stage.DISQUALIFIED;
import static dev.rapport.lead.cycle.Stage.INQUIRY;
import static dev.rapport.lead.cycle.Stage.MERGED;
import static dev.rapport.lead.cycle.Stage.MQL;
import static dev.rapport.lead.cycle.Stage.RECYCLED;
import static dev.rapport.lead.cycle.Stage.SAL;
import static dev.rapport.lead.cycle.Stage.SQL;
import static dev.rapport.lead.cycle.Stage.SQO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StagePositionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Set<Stage> MAIN_LINE = EnumSet.range(INQUIRY, Stage.ADVOCATE);
    private static final Set<Stage> OPEN = EnumSet.range(INQUIRY, SQO);

    static Stream<Arguments> everyMove() {
        return Stream.of(Stage.values())
                .flatMap(from -> Stream.of(Stage.values()).map(to -> Arguments.of(from, to, isLegal(from, to))));
    }

    /** The rule again, as a table would have it: nobody leaves MERGED, nobody enters it here, customers are not lost. */
    private static boolean isLegal(Stage from, Stage to) {
        if (from == to || from == MERGED) {
            return false;
        }
        return switch (to) {
            case MERGED -> false;
            case RECYCLED -> OPEN.contains(from) || from == DISQUALIFIED || from == CLOSED_LOST;
            case DISQUALIFIED -> OPEN.contains(from) || from == RECYCLED;
            case CLOSED_LOST -> OPEN.contains(from);
            default -> true;
        };
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("everyMove")
    void allowsTheLegalMovesAndNoOther(Stage from, Stage to, boolean legal) {
        if (legal) {
            assertEquals(to, at(from).moveTo(to, NOW, "because").to());
        } else {
            ApiException refused = assertThrows(ApiException.class, () -> at(from).moveTo(to, NOW, "because"));
            assertEquals(ErrorCode.ILLEGAL_TRANSITION, refused.code());
        }
    }

    @Test
    void recordsSkippedStagesAsImplied() {
        assertEquals(List.of(SAL, SQL), at(MQL).moveTo(SQO, NOW, null).implied());
    }

    @Test
    void impliesNothingBetweenNeighbours() {
        assertEquals(List.of(), at(MQL).moveTo(SAL, NOW, null).implied());
    }

    @Test
    void impliesTheWholeWayOfALeadThatIsCapturedFarAlong() {
        assertEquals(
                List.of(INQUIRY, MQL),
                StagePosition.OUTSIDE.moveTo(SAL, NOW, null).implied());
    }

    @Test
    void continuesAfterARestFromTheFurthestStageReached() {
        assertEquals(
                List.of(SAL),
                new StagePosition(RECYCLED, MQL).moveTo(SQL, NOW, null).implied());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("movesThatNeedAReason")
    void asksForTheReasonOfASetback(Stage from, Stage to) {
        ApiException refused = assertThrows(ApiException.class, () -> at(from).moveTo(to, NOW, " "));
        assertEquals(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, refused.code());
        assertEquals("because", at(from).moveTo(to, NOW, "because").reason());
    }

    static Stream<Arguments> movesThatNeedAReason() {
        return Stream.of(
                Arguments.of(SQL, MQL),
                Arguments.of(ADOPT, CLOSED_WON),
                Arguments.of(MQL, DISQUALIFIED),
                Arguments.of(SQO, CLOSED_LOST),
                Arguments.of(DISQUALIFIED, INQUIRY),
                Arguments.of(CLOSED_LOST, RECYCLED));
    }

    @Test
    void asksForNoReasonOnTheWayForwardOrToRest() {
        assertEquals(SAL, at(MQL).moveTo(SAL, NOW, null).to());
        assertEquals(RECYCLED, at(MQL).moveTo(RECYCLED, NOW, null).to());
    }

    private static StagePosition at(Stage stage) {
        return new StagePosition(stage, MAIN_LINE.contains(stage) ? stage : INQUIRY);
    }
}
