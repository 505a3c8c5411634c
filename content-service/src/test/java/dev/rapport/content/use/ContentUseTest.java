package dev.rapport.content.use;

import static dev.rapport.content.ContentApi.USES;
import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContentUseTest {
    private static final String LEAD = "00Q000000000077EAA";
    private static final String SELLER = Tokens.user(ACME, "sales");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ValidatableResponse use(String role, String asset, Map<String, ?> body) {
        return as(role).body(body).post("/api/assets/" + asset + "/uses").then();
    }

    @Test
    void isRecordedAndToldToOthers() {
        String asset = published();
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = use("sales", asset, Map.of("leadId", LEAD, "channel", "PRESENTED"))
                    .statusCode(201)
                    .body("assetId", equalTo(asset))
                    .body("leadId", equalTo(LEAD))
                    .body("byUserId", equalTo(SELLER))
                    .body("counts", equalTo(true))
                    .body("versionId", nullValue())
                    .extract()
                    .path("id");
            ReceivedEvent event = probe.await("ContentUsed", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals(ACME, event.organization());
            assertEquals(asset, event.data().path("assetId").asText());
            assertEquals("Fleet savings", event.data().path("assetName").asText());
            assertEquals(LEAD, event.data().path("leadId").asText());
            assertEquals(SELLER, event.data().path("byUserId").asText());
            assertEquals("PRESENTED", event.data().path("channel").asText());
            assertTrue(event.data().path("opportunityId").isNull());
        }
    }

    @Test
    void arrivesAsARecordUnderTheSameRules() {
        String asset = published();
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = as("sales")
                    .body(Map.of("ContentAssetId", asset, "LeadId", LEAD, "Channel", "SENT"))
                    .post(USES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("sales").get(USES + id).then().body("Counts", equalTo(true)).body("UsedById", equalTo(SELLER));
            probe.await("ContentUsed", sent -> id.equals(sent.subject()), PATIENCE);
        }
    }

    @Test
    void isOfAPublishedAssetOnly() {
        String draft = create("marketing", battlecard());
        use("sales", draft, Map.of("channel", "SENT"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        as("sales")
                .body(Map.of("ContentAssetId", draft, "Channel", "SENT"))
                .post(USES)
                .then()
                .statusCode(409);
        String gone = published();
        move("marketing", gone, "archiving").statusCode(200);
        use("sales", gone, Map.of("channel", "SENT")).statusCode(409);
    }

    @Test
    void ofItsAuthorIsRecordedButDoesNotCount() {
        Map<String, Object> fields = battlecard();
        fields.put("OwnerId", SELLER);
        use("sales", published(fields), Map.of("channel", "SENT"))
                .statusCode(201)
                .body("counts", equalTo(false));
        use("marketing", published(), Map.of("channel", "SENT")).statusCode(201).body("counts", equalTo(false));
    }

    @Test
    void isOfTheNewestVersionUnlessSaidOtherwise() {
        String asset = create("marketing", battlecard());
        String first = uploaded(asset);
        String second = uploaded(asset);
        move("marketing", asset, "review");
        approve(asset);
        move("marketing", asset, "publication").statusCode(200);
        use("sales", asset, Map.of("channel", "SENT")).statusCode(201).body("versionId", equalTo(second));
        use("sales", asset, Map.of("channel", "SENT", "versionId", first))
                .statusCode(201)
                .body("versionId", equalTo(first));
        use("sales", published(), Map.of("channel", "SENT", "versionId", first))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        assertEquals(second, field(asset, "LatestVersionId"));
    }

    @Test
    void isOnesOwnUnlessAMachineReportsIt() {
        String asset = published();
        Map<String, ?> forASeller = Map.of("ContentAssetId", asset, "Channel", "SENT", "UsedById", SELLER);
        as("marketing").body(forASeller).post(USES).then().statusCode(403);
        as("integration").body(forASeller).post(USES).then().statusCode(201);
    }

    @Test
    void neverChanges() {
        String asset = published();
        String id = use("sales", asset, Map.of("channel", "SENT")).extract().path("id");
        as("admin").body(Map.of("Channel", "SHARED")).patch(USES + id).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "leadId,001000000000001AAA,INVALID_CROSS_REFERENCE_KEY",
        "opportunityId,00Q000000000001EAA,INVALID_CROSS_REFERENCE_KEY",
        "versionId,068000000999999AAA,INVALID_CROSS_REFERENCE_KEY",
        "leadId,00Q000000000001AAA,MALFORMED_ID",
        "at,2999-01-01T00:00:00Z,FIELD_INTEGRITY_EXCEPTION",
        "channel,WHISPERED,JSON_PARSER_ERROR",
        "chanel,SENT,JSON_PARSER_ERROR"
    })
    void isRefusedWithItsCode(String property, String value, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("channel", "SENT"));
        body.put(property, value);
        use("sales", published(), body).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void saysHowItWasUsed() {
        use("sales", published(), Map.of("leadId", LEAD))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields[0]", equalTo("channel"));
        as("sales").post("/api/assets/" + published() + "/uses").then().statusCode(400);
    }

    @Test
    void isOfAnAssetOfOnesOwnOrganisation() {
        String asset = published();
        as(GLOBEX, "sales")
                .body(Map.of("channel", "SENT"))
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(404);
        as(GLOBEX, "sales")
                .body(Map.of("ContentAssetId", asset, "Channel", "SENT"))
                .post(USES)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        use("executive", asset, Map.of("channel", "SENT")).statusCode(403);
    }

    @Test
    void happensOnceHoweverOftenItIsSent() {
        String asset = published();
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            ids[i] = as("sales")
                    .header("Idempotency-Key", "use-" + asset)
                    .body(Map.of("channel", "SENT"))
                    .post("/api/assets/" + asset + "/uses")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        assertEquals(ids[0], ids[1]);
    }

    private static String uploaded(String asset) {
        return bare(ACME, "marketing")
                .contentType("text/plain")
                .body("words")
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
