package dev.rapport.feedback.path;

import static dev.rapport.feedback.path.PathStatus.EXHAUSTED;
import static dev.rapport.feedback.path.PathStatus.HANDED_OFF;
import static dev.rapport.feedback.path.PathStatus.OPEN;
import static dev.rapport.feedback.path.PathStatus.PRODUCING;
import static dev.rapport.feedback.path.PathStatus.SKETCHED;
import static dev.rapport.feedback.path.PathStatus.TESTED;
import static dev.rapport.feedback.path.Sketches.MARKETING;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every other one, by both doors. */
@QuarkusTest
class PathStatusTest {
    private static final Map<PathStatus, Set<PathStatus>> LEGAL = Map.of(
            SKETCHED, Set.of(TESTED, EXHAUSTED),
            TESTED, Set.of(OPEN, EXHAUSTED),
            OPEN, Set.of(HANDED_OFF, EXHAUSTED),
            HANDED_OFF, Set.of(PRODUCING, EXHAUSTED),
            PRODUCING, Set.of(EXHAUSTED),
            EXHAUSTED, Set.of());
    private static final Map<PathStatus, String> VERBS = Map.of(
            TESTED, "test", OPEN, "opening", HANDED_OFF, "handover", PRODUCING, "production", EXHAUSTED, "exhaustion");

    static Stream<Arguments> moves() {
        return Stream.of(PathStatus.values())
                .flatMap(from -> Stream.of(PathStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheLegalVerbsAndNoOthers(PathStatus from, PathStatus to) {
        if (to == SKETCHED) {
            return;
        }
        String id = Sketches.in(from);
        String verb = VERBS.get(to);
        boolean legal = LEGAL.get(from).contains(to);
        var answer = MARKETING.post(Sketches.path(id) + "/" + verb, Sketches.with(verb));
        if (legal) {
            answer.statusCode(200).body("status", equalTo(to.name()));
        } else {
            answer.statusCode(409).body("[0].message", containsString(from + " and cannot become " + to));
            LEGAL.get(from).forEach(next -> answer.body("[0].message", containsString(next.name())));
        }
        assertEquals((legal ? to : from).name(), MARKETING.field("MarketPath", id, "Status"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheSameMovesAsRecords(PathStatus from, PathStatus to) {
        String id = Sketches.in(from);
        boolean legal = LEGAL.get(from).contains(to) || from == to;
        MARKETING.patch("MarketPath", id, Sketches.fields(to)).statusCode(legal ? 204 : 409);
        assertEquals((legal ? to : from).name(), MARKETING.field("MarketPath", id, "Status"));
    }
}
