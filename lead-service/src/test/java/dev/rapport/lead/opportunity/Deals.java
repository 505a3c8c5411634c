package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.SELLER;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Deals for tests. */
final class Deals {
    private Deals() {}

    static String has(Map<String, ?> fields) {
        return SELLER.has("Opportunity", all(fields));
    }

    static String hasAt(String stage) {
        return has(Map.of("StageName", stage));
    }

    /** These fields beside the required ones. */
    static Map<String, Object> all(Map<String, ?> fields) {
        Map<String, Object> all =
                new HashMap<>(Map.of("Name", "Engines", "StageName", "Prospecting", "CloseDate", "2026-12-31"));
        all.putAll(fields);
        return all;
    }

    static ValidatableResponse read(String deal) {
        return SELLER.get("/services/data/v60.0/sobjects/Opportunity/" + deal).statusCode(200);
    }

    static ValidatableResponse write(String deal, Map<String, ?> fields) {
        return SELLER.change("Opportunity", deal, fields);
    }

    static ValidatableResponse move(String deal, Map<String, ?> body) {
        return SELLER.post("/api/opportunities/" + deal + "/stage", body);
    }

    static ValidatableResponse stages(String deal) {
        return SELLER.get("/api/opportunities/" + deal + "/stages").statusCode(200);
    }
}
