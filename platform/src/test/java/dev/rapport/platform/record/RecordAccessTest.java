package dev.rapport.platform.record;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may reach records, and whose. */
@QuarkusTest
class RecordAccessTest {
    private static final String WIDGETS = "/services/data/v60.0/sobjects/Widget";

    private static RequestSpecification as(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification marketing() {
        return as(Organizations.ACME, "marketing");
    }

    private static String created(Map<String, ?> fields) {
        return marketing()
                .body(fields)
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .body("success", is(true))
                .body("errors", is(List.of()))
                .extract()
                .path("id");
    }

    @Test
    void wantsAValidToken() {
        String expired = Tokens.expired(Organizations.ACME, "marketing");
        String forged = Tokens.signedByAnother(Organizations.ACME, "marketing");
        for (RequestSpecification caller : List.of(
                RestAssured.given(),
                RestAssured.given().auth().oauth2(expired),
                RestAssured.given().auth().oauth2(forged),
                RestAssured.given().auth().oauth2("nonsense"))) {
            caller.get(WIDGETS + "/a0W000000000001")
                    .then()
                    .statusCode(401)
                    .body("[0].errorCode", is("INVALID_SESSION_ID"));
        }
    }

    @Test
    void refusesARoleWithoutTheRight() {
        as(Organizations.ACME, "executive")
                .body("{\"Name\": \"x\"}")
                .post(WIDGETS)
                .then()
                .statusCode(403)
                .body("[0].errorCode", is("INSUFFICIENT_ACCESS_OR_READONLY"))
                .body("[0].message", containsString("marketing"));
    }

    @Test
    void organisationsDoNotSeeEachOther() {
        String id = created(Map.of("Name", "Lever"));
        RequestSpecification other = as(Organizations.GLOBEX, "marketing");
        other.get(WIDGETS + "/" + id).then().statusCode(404).body("[0].errorCode", is("NOT_FOUND"));
        as(Organizations.GLOBEX, "marketing")
                .body("{\"Name\": \"stolen\"}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(404);
        as(Organizations.GLOBEX, "marketing").delete(WIDGETS + "/" + id).then().statusCode(404);
        marketing().get(WIDGETS + "/" + id).then().statusCode(200).body("Name", equalTo("Lever"));
    }
}
