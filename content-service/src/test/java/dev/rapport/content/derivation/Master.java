package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.published;

import dev.rapport.platform.id.RecordId;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A published asset with a headline and a price that sales may change, and legal words that it may not. */
public record Master(String id, String headline, String price, String legal) {
    static final String REGIONS = "/services/data/v60.0/sobjects/AssetRegion/";
    public static final String DERIVATIONS = "/services/data/v60.0/sobjects/Derivation/";
    static final String DERIVED = "/services/data/v60.0/sobjects/DerivedRegion/";

    private static final AtomicLong ACCOUNTS = new AtomicLong(700_000);

    public static Master make() {
        String id = published();
        return new Master(
                id,
                region(id, "headline", "A fifth less fuel\nfor every fleet", true),
                region(id, "price", "From 10 a vehicle", true),
                region(id, "legal", "No guarantee", false));
    }

    static String region(String asset, String name, String content, boolean editable) {
        return as("marketing")
                .body(Map.of("ContentAssetId", asset, "Name", name, "Content", content, "IsEditable", editable))
                .post(REGIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Another account each time. */
    public static String account() {
        return RecordId.of("001", ACCOUNTS.incrementAndGet()).toString();
    }

    public ValidatableResponse derive(String role, Map<String, String> texts) {
        return derive(role, account(), texts);
    }

    ValidatableResponse derive(String role, String account, Map<String, String> texts) {
        Map<String, Object> body = new HashMap<>(Map.of("accountId", account, "regions", texts));
        return as(role).body(body).post("/api/assets/" + id + "/derivations").then();
    }

    public String derived(Map<String, String> texts) {
        return derive("sales", texts).statusCode(201).extract().path("id");
    }

    public void rewrite(String region, String content) {
        as("marketing")
                .body(Map.of("Content", content))
                .patch(REGIONS + region)
                .then()
                .statusCode(204);
    }

    static ValidatableResponse view(String derivation) {
        return as("sales").get("/api/derivations/" + derivation).then().statusCode(200);
    }

    static ValidatableResponse change(String derivation, String region, String content) {
        return as("sales")
                .body(Map.of("content", content))
                .put("/api/derivations/" + derivation + "/regions/" + region)
                .then();
    }

    static ValidatableResponse refresh(String derivation, Map<String, ?> body) {
        return as("sales")
                .body(body)
                .post("/api/derivations/" + derivation + "/refresh")
                .then();
    }
}
