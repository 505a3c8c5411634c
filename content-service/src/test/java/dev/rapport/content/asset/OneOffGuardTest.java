package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.patch;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneOffGuardTest {
    private static Map<String, Object> forOneAccount() {
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "ACCOUNT");
        return fields;
    }

    @Test
    void keepsMarketingFromMakingAnAssetForOneAccount() {
        as("marketing")
                .body(forOneAccount())
                .post(ASSETS)
                .then()
                .statusCode(403)
                .body("[0].errorCode", equalTo("ONE_OFF_NOT_ALLOWED"))
                .body("[0].message", containsString("derive"));
    }

    @Test
    void keepsMarketingFromNarrowingAnAssetToOneAccount() {
        String id = create("marketing", battlecard());
        patch("marketing", id, Map.of("Scope", "ACCOUNT"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("ONE_OFF_NOT_ALLOWED"));
        assertEquals("MARKET", field(id, "Scope"));
    }

    @Test
    void letsSalesMakeAnAssetForOneAccount() {
        assertEquals("ACCOUNT", field(create("sales", forOneAccount()), "Scope"));
    }

    @Test
    void letsMarketingMakeAnAssetForASegment() {
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "SEGMENT");
        assertEquals("SEGMENT", field(create("marketing", fields), "Scope"));
    }
}
