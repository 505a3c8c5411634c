package dev.rapport.content.request;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.ACME;

import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What sellers ask for, in short words. */
final class Requests {
    static final String RECORDS = "/services/data/v60.0/sobjects/ContentRequest/";
    static final String BENEFICIARIES = "/services/data/v60.0/sobjects/RequestBeneficiary/";
    static final String SELLER = Tokens.user(ACME, "sales");

    private Requests() {}

    /** For this many deals beside the seller. */
    static Map<String, Object> request(String stage, int deals) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Battlecard against Fleetly");
        body.put("description", "They come with fuel savings.");
        body.put("type", "BATTLECARD");
        body.put("stage", stage);
        body.put("personas", List.of("Fleet manager"));
        body.put("beneficiaries", beneficiaries(deals));
        return body;
    }

    private static List<Map<String, String>> beneficiaries(int deals) {
        return IntStream.rangeClosed(0, deals)
                .mapToObj(i -> i == 0
                        ? Map.of("sellerId", SELLER)
                        : Map.of("opportunityId", "00600000000000%dAAA".formatted(i)))
                .toList();
    }

    static ValidatableResponse ask(Map<String, ?> body) {
        return as("sales").body(body).post("/api/content-requests").then();
    }

    static String asked(String stage, int deals) {
        return ask(request(stage, deals)).statusCode(201).extract().path("id");
    }

    static ValidatableResponse post(String role, String id, String noun, Map<String, ?> body) {
        return as(role).body(body)
                .post("/api/content-requests/" + id + "/" + noun)
                .then();
    }

    static ValidatableResponse view(String id) {
        return as("sales").get("/api/content-requests/" + id).then().statusCode(200);
    }

    static String triaged() {
        String id = asked("SQL", 1);
        post("marketing", id, "triage", Map.of()).statusCode(200);
        return id;
    }

    /** Why none of what was offered does. */
    static List<Map<String, String>> whyNot(String id) {
        List<String> offered = view(id).extract().path("offeredAssetIds");
        return offered.stream()
                .map(asset -> Map.of("assetId", asset, "reason", "Too old"))
                .toList();
    }
}
