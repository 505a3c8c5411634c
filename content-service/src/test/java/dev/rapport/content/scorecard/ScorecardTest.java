package dev.rapport.content.scorecard;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What feedback-service tells of an asset, in whatever order, and how often. */
@QuarkusTest
class ScorecardTest {
    private static final OtherService FEEDBACK = new OtherService("feedback-service");
    private static final OtherService GATEWAY = new OtherService("gateway");
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");

    @Test
    void takesEachSellersNewestRatingWhateverTheOrderOfEvents() {
        String asset = published();
        String one = user("SALES");
        String other = user("SALES");
        rate(asset, one, 5, 3);
        rate(asset, one, 1, 1);
        rate(asset, other, 4, 2);
        until(asset, "ratings.count", 2)
                .body("ratings.mean", closeTo(4.5, 1e-9))
                .body("ratings.shrunkMean", closeTo((5 * 3 + 9) / 7.0, 1e-9))
                .body("worth.rating.value", closeTo((5 * 3 + 9) / 7.0 / 3, 1e-9))
                .body("worth.rating.reason", equalTo("rated 4.5 of 5 by 2 sellers"));
    }

    @Test
    void leavesOutWhoDoesNotSellAndWhoMadeIt() {
        String seller = user("SALES");
        Map<String, Object> fields = battlecard();
        fields.put("OwnerId", seller);
        String asset = published(fields);
        rate(asset, user("PRODUCT"), 1, 1);
        rate(asset, seller, 5, 1);
        rate(asset, user("SALES"), 2, 1);
        until(asset, "feedback.all", 3).body("ratings.count", equalTo(1)).body("ratings.mean", closeTo(2, 1e-9));
    }

    @Test
    void countsAnEventOnceHoweverOftenItComes() {
        String asset = published();
        String seller = user("SALES");
        String feedback = any("a20");
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            FEEDBACK.says(event, START, "FeedbackOpened", feedback, opened(feedback, asset, seller, 3));
        }
        rate(asset, user("SALES"), 5, 2);
        until(asset, "ratings.count", 2).body("feedback.all", equalTo(2));
    }

    @Test
    void tellsWhatBecameOfFeedbackHeardBeforeItWasOpened() {
        String asset = published();
        String seller = user("SALES");
        String first = any("a20");
        String second = any("a20");
        decide(first, asset, "ADOPT", 5);
        decide(first, asset, "DEFER", 4);
        FEEDBACK.says(
                UUID.randomUUID(),
                START.plus(Duration.ofDays(6)),
                "FeedbackMerged",
                second,
                merged(second, first, asset));
        FEEDBACK.says(UUID.randomUUID(), START, "FeedbackOpened", second, opened(second, asset, user("SALES"), 4));
        FEEDBACK.says(UUID.randomUUID(), START, "FeedbackOpened", first, opened(first, asset, seller, 2));
        until(asset, "ratings.count", 2)
                .body("feedback.all", equalTo(1))
                .body("feedback.adopted", equalTo(1))
                .body("feedback.deferred", equalTo(0))
                .body("feedback.open", equalTo(0));
    }

    @Test
    void isThereBeforeAnythingIsKnown() {
        scorecard(published())
                .statusCode(200)
                .body("ratings.count", equalTo(0))
                .body("ratings.mean", nullValue())
                .body("worth.rating.value", closeTo(1, 1e-9))
                .body("worth.rating.reason", equalTo("no seller has rated it"))
                .body("worth.lift.value", closeTo(1, 1e-9))
                .body("worth.lift.reason", containsString("not proven: 0 of 30"))
                .body("lift.suppressed", equalTo(true))
                .body("uses.uses", equalTo(0))
                .body("freshness.reviewOverdue", equalTo(false));
    }

    @Test
    void showsUsesThatCount() {
        String asset = published();
        use("sales", asset);
        use("sales-head", asset);
        use("marketing", asset);
        scorecard(asset)
                .body("uses.uses", equalTo(2))
                .body("uses.sellers", equalTo(2))
                .body("uses.sellersLately", equalTo(2))
                .body("uses.leads", equalTo(0));
    }

    @Test
    void saysThatWhatIsOutOfUseIsNotFresh() {
        String draft = create("marketing", battlecard());
        scorecard(draft)
                .body("worth.freshness.value", closeTo(0, 1e-9))
                .body("worth.freshness.reason", containsString("DRAFT"));
        String gone = published();
        move("marketing", gone, "archiving").statusCode(200);
        scorecard(gone).body("worth.freshness.value", closeTo(0, 1e-9));
    }

    @Test
    void isRenewedByAReviewThatKeepsIt() {
        Map<String, Object> fields = battlecard();
        fields.put("OwnerId", Tokens.user(ACME, "marketing"));
        String asset = published(fields);
        String before = scorecard(asset).extract().path("freshness.renewedAt");
        as("marketing")
                .body(Map.of(
                        "decision",
                        "KEEP",
                        "reviewBy",
                        Instant.now().plus(Duration.ofDays(90)).toString()))
                .post("/api/assets/" + asset + "/review")
                .then()
                .statusCode(200);
        scorecard(asset)
                .body("freshness.renewedAt", greaterThan(before))
                .body("freshness.reviewOverdue", equalTo(false));
    }

    @Test
    void isOfAnAssetOfOnesOwnOrganisationOnly() {
        as(GLOBEX, "sales")
                .get("/api/assets/" + published() + "/scorecard")
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
        scorecard(any("a10")).statusCode(404);
        scorecard("nonsense").statusCode(400);
    }

    private static void rate(String asset, String seller, int rating, int day) {
        String feedback = any("a20");
        FEEDBACK.says(
                UUID.randomUUID(),
                START.plus(Duration.ofDays(day)),
                "FeedbackOpened",
                feedback,
                opened(feedback, asset, seller, rating));
    }

    private static Map<String, Object> opened(String feedback, String asset, String author, int rating) {
        return Map.of(
                "feedbackId", feedback,
                "aboutType", "ASSET",
                "aboutId", asset,
                "kind", "CONTENT",
                "rating", rating,
                "owedToUserId", author);
    }

    private static void decide(String feedback, String asset, String decision, int day) {
        Instant at = START.plus(Duration.ofDays(day));
        FEEDBACK.says(
                UUID.randomUUID(),
                at,
                "FeedbackDecided",
                feedback,
                Map.of("feedbackId", feedback, "aboutId", asset, "decision", decision, "at", at.toString()));
    }

    private static Map<String, Object> merged(String feedback, String into, String asset) {
        return Map.of("feedbackId", feedback, "intoId", into, "aboutId", asset);
    }

    private static String user(String function) {
        String id = any("005");
        Map<String, Object> facts = new HashMap<>();
        facts.put("userId", id);
        facts.put("name", "Somebody");
        facts.put("function", function);
        facts.put("active", true);
        GATEWAY.says("UserChanged", id, facts);
        return id;
    }

    private static void use(String role, String asset) {
        as(role).body(Map.of("channel", "SENT"))
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse until(String asset, String path, @Nullable Object value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> scorecard(asset).body(path, equalTo(value)));
        return scorecard(asset);
    }

    private static ValidatableResponse scorecard(String asset) {
        return as(ACME, "sales")
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/api/assets/" + asset + "/scorecard")
                .then();
    }

    private static String any(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }
}
