package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssetDoorTest {
    @ParameterizedTest
    @CsvSource({
        "Nmae,x,INVALID_FIELD",
        "Type,POEM,INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "Stages,MQL;SQLL,INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "ExpireAt,soon,INVALID_TYPE_ON_FIELD_IN_RECORD",
        "Name,'',REQUIRED_FIELD_MISSING",
        "PublishedAt,2026-01-01T00:00:00Z,INVALID_FIELD_FOR_INSERT_UPDATE",
        "OwnerId,nobody,MALFORMED_ID"
    })
    void refusesABadValueWithItsCode(String field, String value, String code) {
        Map<String, Object> fields = battlecard();
        fields.put(field, value);
        as("marketing").body(fields).post(ASSETS).then().statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void refusesATextThatIsTooLong() {
        Map<String, Object> fields = battlecard();
        fields.put("Name", "x".repeat(256));
        as("marketing")
                .body(fields)
                .post(ASSETS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
    }

    @Test
    void refusesAnExpiryBeforeThePublication() {
        Map<String, Object> fields = battlecard();
        fields.put("PublishAt", "2027-01-02T00:00:00Z");
        fields.put("ExpireAt", "2027-01-01T00:00:00Z");
        as("marketing")
                .body(fields)
                .post(ASSETS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void doesNotKnowAnIdThatIsNobodys() {
        move("marketing", "a10000000999999AAA", "publication")
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
    }

    @Test
    void refusesAnIdThatIsNone() {
        move("marketing", "42", "publication").statusCode(400).body("[0].errorCode", equalTo("MALFORMED_ID"));
    }

    @Test
    void doesNotKnowAnotherOrganisationsAsset() {
        String id = create("marketing", battlecard());
        as(GLOBEX, "marketing").post("/api/assets/" + id + "/review").then().statusCode(404);
        as(GLOBEX, "admin").get(ASSETS + id).then().statusCode(404);
        move("marketing", id, "review").statusCode(200);
    }

    @Test
    void takesNobodyWithoutAToken() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .post("/api/assets/a10000000000001AAA/review")
                .then()
                .statusCode(401)
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"));
    }

    @Test
    void takesNoExpiredToken() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.expired(ACME, "marketing"))
                .post("/api/assets/a10000000000001AAA/review")
                .then()
                .statusCode(401)
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"));
    }

    @Test
    void letsExecutivesReadAndNothingElse() {
        String id = create("marketing", battlecard());
        as("executive").get(ASSETS + id).then().statusCode(200);
        move("executive", id, "review").statusCode(403).body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
        as("executive")
                .body(Map.of("Status", "IN_REVIEW"))
                .patch(ASSETS + id)
                .then()
                .statusCode(403)
                .body("[0].message", containsString("marketing"));
    }
}
