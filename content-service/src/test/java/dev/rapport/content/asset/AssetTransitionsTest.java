package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.asset.AssetsInStatus.assetIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every status by every verb and by every status that a record can be written with. */
@QuarkusTest
class AssetTransitionsTest {
    /** What a verb makes of an asset in each status; what is not named is refused. */
    private static final Map<String, Map<AssetStatus, AssetStatus>> VERBS = Map.of(
            "review", Map.of(AssetStatus.DRAFT, AssetStatus.IN_REVIEW, AssetStatus.APPROVED, AssetStatus.IN_REVIEW),
            "approval",
                    Map.of(
                            AssetStatus.IN_REVIEW, AssetStatus.IN_REVIEW,
                            AssetStatus.APPROVED, AssetStatus.APPROVED,
                            AssetStatus.PUBLISHED, AssetStatus.PUBLISHED),
            "publication", Map.of(AssetStatus.APPROVED, AssetStatus.PUBLISHED),
            "archiving",
                    Map.of(
                            AssetStatus.IDEA, AssetStatus.ARCHIVED,
                            AssetStatus.DRAFT, AssetStatus.ARCHIVED,
                            AssetStatus.IN_REVIEW, AssetStatus.ARCHIVED,
                            AssetStatus.APPROVED, AssetStatus.ARCHIVED,
                            AssetStatus.PUBLISHED, AssetStatus.ARCHIVED),
            "KEEP", Map.of(AssetStatus.APPROVED, AssetStatus.APPROVED, AssetStatus.PUBLISHED, AssetStatus.PUBLISHED),
            "DRAFT", Map.of(AssetStatus.APPROVED, AssetStatus.DRAFT, AssetStatus.PUBLISHED, AssetStatus.DRAFT),
            "ARCHIVED",
                    Map.of(AssetStatus.APPROVED, AssetStatus.ARCHIVED, AssetStatus.PUBLISHED, AssetStatus.ARCHIVED));

    @TestFactory
    Stream<DynamicTest> everyVerb() {
        return VERBS.keySet().stream()
                .sorted()
                .flatMap(verb -> Arrays.stream(AssetStatus.values())
                        .map(from -> DynamicTest.dynamicTest(verb + " of " + from, () -> {
                            String id = assetIn(from);
                            AssetStatus to = VERBS.get(verb).get(from);
                            ValidatableResponse answer = perform(verb, id);
                            if (to == null) {
                                answer.statusCode(409)
                                        .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                                        .body("[0].message", containsString(from.name()));
                            } else {
                                answer.statusCode(200).body("status", equalTo(to.name()));
                            }
                            assertEquals((to == null ? from : to).name(), field(id, "Status"));
                        })));
    }

    private static ValidatableResponse perform(String verb, String id) {
        if (verb.equals(verb.toLowerCase(Locale.ROOT))) {
            return move("marketing", id, verb);
        }
        return as("marketing")
                .body(Map.of("decision", verb, "reviewBy", "2120-01-01T00:00:00Z"))
                .post("/api/assets/" + id + "/review")
                .then();
    }

    @TestFactory
    Stream<DynamicTest> everyStatusWritten() {
        return Arrays.stream(AssetStatus.values())
                .flatMap(from -> Arrays.stream(AssetStatus.values())
                        .filter(to -> to != from)
                        .map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> {
                            String id = assetIn(from);
                            if (from == AssetStatus.IN_REVIEW && to == AssetStatus.APPROVED) {
                                move("sales", id, "approval").statusCode(200);
                            }
                            boolean legal = from.legalNext().contains(to);
                            ValidatableResponse answer = patch("marketing", id, Map.of("Status", to.name()))
                                    .statusCode(legal ? 204 : 409);
                            if (!legal) {
                                answer.body("[0].message", containsString(moves(from)));
                            }
                            assertEquals(legal ? to.name() : from.name(), field(id, "Status"));
                        })));
    }

    private static String moves(AssetStatus from) {
        return from.legalNext().isEmpty()
                ? "nothing follows that"
                : from.legalNext().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
