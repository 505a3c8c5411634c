package dev.rapport.feedback.story;

import static dev.rapport.feedback.story.StoryStatus.CAPTURED;
import static dev.rapport.feedback.story.StoryStatus.CONSENTED;
import static dev.rapport.feedback.story.StoryStatus.PUBLISHED;
import static dev.rapport.feedback.story.StoryStatus.RETIRED;
import static dev.rapport.feedback.story.StoryStatus.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every verb, by both doors. */
@QuarkusTest
class StoryStatusTest {
    private static final Map<StoryStatus, Set<StoryStatus>> LEGAL = Map.of(
            CAPTURED, Set.of(VERIFIED, RETIRED),
            VERIFIED, Set.of(CONSENTED, RETIRED),
            CONSENTED, Set.of(PUBLISHED, RETIRED),
            PUBLISHED, Set.of(RETIRED),
            RETIRED, Set.of());
    private static final Map<StoryStatus, String> VERBS = Map.of(
            VERIFIED, "verification",
            CONSENTED, "consent",
            PUBLISHED, "publication",
            RETIRED, "retirement");

    private static final Api MARKETING = Api.as("marketing");

    static Stream<Arguments> moves() {
        return Stream.of(StoryStatus.values())
                .flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheLegalVerbsAndNoOthers(StoryStatus from, StoryStatus to) {
        String id = Told.in(from);
        // A consent can be given anew at any time while there is one.
        boolean renewal = to == CONSENTED && from.isAllowed();
        boolean legal = LEGAL.get(from).contains(to) || renewal;
        MARKETING
                .post("/api/stories/" + id + "/" + VERBS.get(to), Told.with(to))
                .statusCode(legal ? 200 : 409);
        StoryStatus expected = legal && !renewal ? to : from;
        assertEquals(expected.name(), MARKETING.field("Story", id, "Status"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheSameMovesAsRecords(StoryStatus from, StoryStatus to) {
        String id = Told.in(from);
        boolean legal = LEGAL.get(from).contains(to) || from == to;
        MARKETING.patch("Story", id, Told.fields(to)).statusCode(legal ? 204 : 409);
        assertEquals((legal ? to : from).name(), MARKETING.field("Story", id, "Status"));
    }
}
