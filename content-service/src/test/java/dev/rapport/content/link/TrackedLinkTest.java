package dev.rapport.content.link;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.content.link.Links.CONSENT;
import static dev.rapport.content.link.Links.RECORDS;
import static dev.rapport.content.link.Links.anyLead;
import static dev.rapport.content.link.Links.link;
import static dev.rapport.content.link.Links.open;
import static dev.rapport.content.link.Links.path;
import static dev.rapport.content.link.Links.publishedFile;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How links are made, changed and ended, by both planes under the same rules. */
@QuarkusTest
class TrackedLinkTest {
    private static final Map<String, ?> BY_MAIL = Map.of("channel", "EMAIL");
    private static final String SELLER = Tokens.user(ACME, "sales");

    private static ValidatableResponse record(String role, String asset, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("ContentAssetId", asset, "Channel", "EMAIL"));
        fields.putAll(more);
        return as(role).body(fields).post(RECORDS).then();
    }

    @Test
    void isItsMakersAndLivesForNinetyDays() {
        link("sales", publishedFile(), Map.of("channel", "EMAIL", "leadId", "00Q000000000077EAA"))
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("ownerId", equalTo(SELLER))
                .body("leadId", equalTo("00Q000000000077EAA"))
                .body("consented", equalTo(false))
                .body(
                        "expiresAt",
                        containsString(Instant.now()
                                .plus(90, ChronoUnit.DAYS)
                                .toString()
                                .substring(0, 10)));
    }

    @Test
    void tellsItsTokenOnceAndKeepsItNowhere() {
        var made = link("sales", publishedFile(), BY_MAIL).body("url", containsString("/l/"));
        String id = made.extract().path("id");
        String token = path(made).substring(3);
        as("sales")
                .get("/api/links/" + id)
                .then()
                .statusCode(200)
                .body("url", nullValue())
                .body("hasToken", equalTo(true));
        as("admin")
                .get(RECORDS + id)
                .then()
                .statusCode(200)
                .body("", not(hasKey("TokenHash")))
                .body(not(containsString(token)));
    }

    @Test
    void madeAsARecordLeadsNowhereUntilItHasAToken() {
        String asset = publishedFile();
        String id = record("sales", asset, Map.of()).statusCode(201).extract().path("id");
        as("sales").get("/api/links/" + id).then().body("hasToken", equalTo(false));
        var first = as("sales").post("/api/links/" + id + "/token").then().statusCode(200);
        open(path(first)).then().statusCode(200);
        var second = as("sales").post("/api/links/" + id + "/token").then().statusCode(200);
        open(path(second)).then().statusCode(200);
        open(path(first)).then().statusCode(404);
    }

    @Test
    void onceRevokedStaysSo() {
        String id = link("sales", publishedFile(), BY_MAIL).extract().path("id");
        for (int i = 0; i < 2; i++) {
            as("sales")
                    .post("/api/links/" + id + "/revocation")
                    .then()
                    .statusCode(200)
                    .body("revokedAt", notNullValue());
        }
        as("sales").body(Map.of("IsRevoked", false)).patch(RECORDS + id).then().statusCode(409);
        as("sales").post("/api/links/" + id + "/token").then().statusCode(409);
        String other = link("sales", publishedFile(), BY_MAIL).extract().path("id");
        as("sales")
                .body(Map.of("IsRevoked", true))
                .patch(RECORDS + other)
                .then()
                .statusCode(204);
        as("sales").get(RECORDS + other).then().body("RevokedAt", notNullValue());
    }

    @Test
    void isToAPublishedAssetWithAFile() {
        String draft = create("marketing", battlecard());
        link("sales", draft, BY_MAIL).statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        record("sales", draft, Map.of()).statusCode(409);
        link("sales", published(), BY_MAIL).statusCode(400).body("[0].message", containsString("no file"));
        record("sales", published(), Map.of()).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "leadId,001000000000001AAA,INVALID_CROSS_REFERENCE_KEY",
        "contactId,00Q000000000001EAA,INVALID_CROSS_REFERENCE_KEY",
        "opportunityId,00Q000000000001EAA,INVALID_CROSS_REFERENCE_KEY",
        "versionId,068000000999999AAA,INVALID_CROSS_REFERENCE_KEY",
        "leadId,nobody,MALFORMED_ID",
        "expiresAt,2020-01-01T00:00:00Z,FIELD_INTEGRITY_EXCEPTION",
        "expiresAt,2999-01-01T00:00:00Z,FIELD_INTEGRITY_EXCEPTION",
        "channel,SMOKE,JSON_PARSER_ERROR",
        "colour,red,JSON_PARSER_ERROR"
    })
    void isRefusedWithItsCode(String property, String value, String code) {
        Map<String, Object> body = new HashMap<>(BY_MAIL);
        body.put(property, value);
        link("sales", publishedFile(), body).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void sayHowItIsHandedOver() {
        String asset = publishedFile();
        link("sales", asset, Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields[0]", equalTo("channel"));
        as("sales").post("/api/assets/" + asset + "/links").then().statusCode(400);
    }

    @Test
    void takesAWholeConsentOfSomebody() {
        String asset = publishedFile();
        String code = "FIELD_INTEGRITY_EXCEPTION";
        link("sales", asset, Map.of("channel", "EMAIL", "consent", CONSENT))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
        record("sales", asset, Map.of("LeadId", anyLead(), "ConsentText", "Yes"))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
        record("sales", asset, Map.of("LeadId", anyLead(), "ConsentedAt", "2026-01-01T00:00:00Z"))
                .statusCode(400);
        record("sales", asset, Map.of("LeadId", anyLead(), "ConsentText", "Yes", "ConsentedAt", "2999-01-01T00:00:00Z"))
                .statusCode(400);
        link("sales", asset, Map.of("channel", "EMAIL", "contactId", "003000000000001AAA", "consent", CONSENT))
                .statusCode(201)
                .body("consented", equalTo(true));
    }

    @Test
    void isMadeForOthersByMachinesOnly() {
        String asset = publishedFile();
        record("marketing", asset, Map.of("OwnerId", SELLER)).statusCode(403);
        record("integration", asset, Map.of("OwnerId", SELLER)).statusCode(201);
        String own = link("marketing", asset, BY_MAIL).extract().path("id");
        as("marketing")
                .body(Map.of("OwnerId", SELLER))
                .patch(RECORDS + own)
                .then()
                .statusCode(403);
        as("sales").post("/api/links/" + own + "/token").then().statusCode(403);
        as("integration").post("/api/links/" + own + "/token").then().statusCode(200);
    }

    @Test
    void isOfOnesOwnOrganisation() {
        String asset = publishedFile();
        as(GLOBEX, "sales")
                .body(BY_MAIL)
                .post("/api/assets/" + asset + "/links")
                .then()
                .statusCode(404);
        String id = link("sales", asset, BY_MAIL).extract().path("id");
        for (String noun : List.of("token", "revocation")) {
            as(GLOBEX, "sales").post("/api/links/" + id + "/" + noun).then().statusCode(404);
            as("executive").post("/api/links/" + id + "/" + noun).then().statusCode(403);
        }
        as(GLOBEX, "sales").get("/api/links/" + id).then().statusCode(404);
        link("executive", asset, BY_MAIL).statusCode(403);
        as("sales").get("/api/links/a1C000000999999EAA").then().statusCode(404);
    }

    @Test
    void isOverAndSaysNothingOfSomebodyWhoIsErased() {
        String lead = anyLead();
        var made = link("sales", publishedFile(), Map.of("channel", "EMAIL", "leadId", lead, "consent", CONSENT));
        String id = made.extract().path("id");
        new OtherService("lead-service").says("LeadErased", lead, Map.of("leadIds", List.of(lead)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("admin").get(RECORDS + id).path("RevokedAt") != null);
        as("admin").get(RECORDS + id).then().body("ConsentText", nullValue()).body("ConsentedAt", nullValue());
        open(path(made)).then().statusCode(410);
    }
}
