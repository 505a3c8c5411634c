package dev.rapport.content.play;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.play.Plays.RECORDS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every status by every verb, and by every status that a record can be written with. */
@QuarkusTest
class PlayStatusTest {
    private static final Map<String, Map<PlayStatus, PlayStatus>> VERBS = Map.of(
            "publication", Map.of(PlayStatus.DRAFT, PlayStatus.PUBLISHED),
            "retirement", Map.of(PlayStatus.DRAFT, PlayStatus.RETIRED, PlayStatus.PUBLISHED, PlayStatus.RETIRED));

    private static String status(String play) {
        return as("sales").get(RECORDS + play).then().statusCode(200).extract().path("Status");
    }

    @Test
    void allowsTheseMovesAndNoOthers() {
        assertEquals(
                Map.of("DRAFT", "[PUBLISHED, RETIRED]", "PUBLISHED", "[RETIRED]", "RETIRED", "[]"),
                Arrays.stream(PlayStatus.values())
                        .collect(Collectors.toMap(
                                Enum::name, from -> from.legalNext().toString())));
    }

    @TestFactory
    Stream<DynamicTest> everyVerb() {
        return VERBS.keySet().stream()
                .sorted()
                .flatMap(verb -> Arrays.stream(PlayStatus.values())
                        .map(from -> DynamicTest.dynamicTest(verb + " of " + from, () -> {
                            String play = Plays.in(from);
                            PlayStatus to = VERBS.get(verb).get(from);
                            var answer = Plays.move(play, verb).statusCode(to == null ? 409 : 200);
                            if (to == null) {
                                answer.body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                                        .body("[0].message", containsString(from.name()));
                            }
                            assertEquals((to == null ? from : to).name(), status(play));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyStatusWritten() {
        return Arrays.stream(PlayStatus.values())
                .flatMap(from -> Arrays.stream(PlayStatus.values())
                        .filter(to -> to != from)
                        .map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> {
                            String play = Plays.in(from);
                            boolean legal = from.legalNext().contains(to);
                            as("marketing")
                                    .body(Map.of("Status", to.name()))
                                    .patch(RECORDS + play)
                                    .then()
                                    .statusCode(legal ? 204 : 409);
                            assertEquals((legal ? to : from).name(), status(play));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyStatusToBeginWith() {
        return Arrays.stream(PlayStatus.values())
                .map(first -> DynamicTest.dynamicTest(
                        first.name(),
                        () -> as("marketing")
                                .body(Map.of("Name", "x", "Situation", "y", "Status", first.name()))
                                .post(RECORDS)
                                .then()
                                .statusCode(Set.of(PlayStatus.DRAFT).contains(first) ? 201 : 409)));
    }
}
