package dev.rapport.content.link;

import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Links as sellers make them and as buyers follow them. */
final class Links {
    static final String RECORDS = "/services/data/v60.0/sobjects/TrackedLink/";
    static final String BYTES = "words";
    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    static final Map<String, ?> CONSENT =
            Map.of("text", "You may see which of our papers I read.", "version", "3", "at", "2026-01-02T03:04:05Z");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Links() {}

    static String publishedFile() {
        return publishedFile(Map.of());
    }

    static String publishedFile(Map<String, ?> more) {
        Map<String, Object> fields = battlecard();
        fields.putAll(more);
        String asset = create("marketing", fields);
        bare(ACME, "marketing")
                .contentType("text/plain")
                .body(BYTES)
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(201);
        move("marketing", asset, "review").statusCode(200);
        approve(asset);
        move("marketing", asset, "publication").statusCode(200);
        return asset;
    }

    static ValidatableResponse link(String role, String asset, Map<String, ?> body) {
        return as(role).body(body).post("/api/assets/" + asset + "/links").then();
    }

    /** Where a new link of a seller leads from. */
    static String path(String asset, Map<String, ?> body) {
        return path(link("sales", asset, body).statusCode(201));
    }

    static String path(ValidatableResponse made) {
        String url = made.extract().path("url");
        return url.substring(url.indexOf("/l/"));
    }

    static String anyLead() {
        return "00Q%012dEAA".formatted(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }

    static RequestSpecification buyer() {
        return RestAssured.given().header("User-Agent", BROWSER);
    }

    static Response open(String path) {
        return buyer().get(path);
    }

    static List<Map<String, Object>> uses(String asset) {
        return as("admin")
                .queryParam(
                        "q",
                        "SELECT LeadId, OpportunityId, Channel, UsedById, Counts FROM ContentUse"
                                + " WHERE ContentAssetId = '" + asset + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("records");
    }

    /** The one use that a view of the asset has become. */
    static Map<String, Object> awaitUse(String asset) {
        return awaitUses(asset, 1).getFirst();
    }

    static List<Map<String, Object>> awaitUses(String asset, int number) {
        return await().atMost(PATIENCE).until(() -> uses(asset), found -> found.size() >= number);
    }

    /** Views are written in the order in which they come: once this returns, those before it have been. */
    static void awaitAllThatCameBefore() {
        String later = publishedFile();
        open(path(later, Map.of("channel", "EMAIL"))).then().statusCode(200);
        awaitUse(later);
    }
}
