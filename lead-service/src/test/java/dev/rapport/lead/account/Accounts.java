package dev.rapport.lead.account;

import static dev.rapport.lead.User.SELLER;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Accounts for tests. */
final class Accounts {
    /** What is written for no stage. */
    static final String NONE = "NONE";

    private Accounts() {}

    static String has() {
        return SELLER.has("Account", Map.of("Name", "Analytical Engines"));
    }

    static String hasAt(String stage) {
        return stage.equals(NONE) ? has() : SELLER.has("Account", Map.of("Name", "Analytical Engines", "Stage", stage));
    }

    /** A deal of this account. */
    static String hasDeal(String account, String stage) {
        return SELLER.has(
                "Opportunity",
                Map.of("Name", "Engines", "StageName", stage, "CloseDate", "2026-12-31", "AccountId", account));
    }

    static ValidatableResponse move(String account, Map<String, ?> body) {
        return SELLER.post("/api/accounts/" + account + "/stage", body);
    }

    static ValidatableResponse write(String account, String stage, String reason) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("Stage", stage.equals(NONE) ? null : stage);
        if (reason != null) {
            fields.put("StageReason", reason);
        }
        return SELLER.change("Account", account, fields);
    }

    static ValidatableResponse stages(String account) {
        return SELLER.get("/api/accounts/" + account + "/stages").statusCode(200);
    }

    /** NONE for no customer. */
    static String stageOf(String account) {
        String stage = SELLER.field("Account", account, "Stage");
        return stage == null ? NONE : stage;
    }
}
