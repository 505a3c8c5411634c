package dev.rapport.gateway.proxy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProxyTest {
    private String token;

    @BeforeEach
    void logIn() {
        token = Login.as("sales", "acme");
    }

    @Test
    void sendsAPathToTheServiceThatHasIt() {
        Login.with(token)
                .urlEncodingEnabled(false)
                .get("/api/leads/00Q000000000001EAA/history?x=a%20b")
                .then()
                .statusCode(200)
                .header("Seen-Service", equalTo("lead-service"))
                .header("Seen-Request", equalTo("GET /api/leads/00Q000000000001EAA/history?x=a%20b"));
        Login.with(token).get("/api/assets").then().header("Seen-Service", equalTo("content-service"));
    }

    @Test
    void sendsARecordCallToTheServiceThatHasTheObject() {
        Login.with(token)
                .get("/services/data/v60.0/sobjects/lead/00Q000000000001EAA")
                .then()
                .header("Seen-Service", equalTo("lead-service"));
        Login.with(token)
                .get("/services/data/v60.0/sobjects/ContentVersion/describe/")
                .then()
                .header("Seen-Service", equalTo("content-service"));
    }

    @Test
    void sendsAQueryToTheServiceThatHasTheObject() {
        Login.with(token)
                .queryParam("q", "SELECT Id FROM Lead WHERE Name = 'from Nowhere'")
                .get("/services/data/v60.0/query/")
                .then()
                .header("Seen-Service", equalTo("lead-service"));
    }

    @Test
    void servesApexRestAsAnAliasOfTheProcessPlane() {
        Login.with(token)
                .get("/services/apexrest/leads/1/history?a=b")
                .then()
                .header("Seen-Request", equalTo("GET /api/leads/1/history?a=b"));
    }

    @Test
    void letsAStrangerThroughToAFormAndLeavesASessionBehind() {
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Origin", "https://www.example.com")
                .header("X-Forwarded-For", "203.0.113.9")
                .body("a=b")
                .post("/api/forms/k/submissions")
                .then()
                .statusCode(200)
                .header("Seen-Request", equalTo("POST /api/forms/k/submissions"))
                .header("Seen-Origin", equalTo("[https://www.example.com]"))
                .header("Seen-X-Forwarded-For", equalTo("[127.0.0.1]"))
                .header("Seen-Authorization", nullValue());
        RestAssured.given().options("/api/forms/k").then().statusCode(200);
        Login.with(token).get("/api/forms/k").then().statusCode(200).header("Seen-Authorization", nullValue());
        RestAssured.given().post("/api/web-forms/a0F/key").then().statusCode(401);
    }

    @Test
    void letsAStrangerFollowALinkAndLeavesASessionBehind() {
        RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Sec-GPC", "1")
                .get("/l/k")
                .then()
                .statusCode(200)
                .header("Seen-Request", equalTo("GET /l/k"))
                .header("Seen-Sec-GPC", equalTo("[1]"))
                .header("Seen-X-Forwarded-For", equalTo("[127.0.0.1]"))
                .header("Seen-Authorization", nullValue());
        Login.with(token).get("/l/k").then().statusCode(200).header("Seen-Authorization", nullValue());
        RestAssured.given().get("/api/links/a1C").then().statusCode(401);
    }

    @Test
    void passesABodyAndItsHeadersOn() {
        Login.with(token)
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("{\"LastName\":\"Ümläut\"}")
                .post("/api/leads")
                .then()
                .statusCode(200)
                .header("Seen-Request", equalTo("POST /api/leads"))
                .header("Seen-Idempotency-Key", equalTo("[k1]"))
                .header("Seen-If-Match", equalTo("[\"3\"]"))
                .header("Seen-Traceparent", containsString("0af7651916cd43dd8448eb211c80319c"))
                .header("Seen-X-Forwarded-Proto", equalTo("[http]"))
                .body("LastName", equalTo("Ümläut"));
    }

    @Test
    void showsTheServiceASignedTokenInPlaceOfTheSession() {
        Login.with(token)
                .get("/api/leads")
                .then()
                .header("Seen-Authorization", matchesPattern("\\[Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+\\]"))
                .header("Seen-Authorization", not(containsString(token)));
    }

    @Test
    void keepsHeadersOfOneConnectionToItself() {
        Login.with(token)
                .header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .header("TE", "trailers")
                .get("/api/leads")
                .then()
                .header("Seen-X-Hop", nullValue())
                .header("Seen-Te", nullValue())
                .header("X-Only-Here", nullValue());
    }

    @Test
    void believesNoForwardedAddressOfAClient() {
        Login.with(token)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .get("/api/leads")
                .then()
                .header("Seen-X-Forwarded-For", equalTo("[127.0.0.1]"))
                .header("Seen-Forwarded", nullValue());
    }

    @Test
    void tellsTheUseOfTheDailyLimitOnEveryAnswer() {
        Login.with(token)
                .get("/api/leads")
                .then()
                .header("Sforce-Limit-Info", matchesPattern("api-usage=\\d+/15000000"));
        Login.with(token)
                .get("/services/oauth2/userinfo")
                .then()
                .header("Sforce-Limit-Info", matchesPattern("api-usage=\\d+/15000000"));
    }

    @Test
    void passesARefusalOfTheServiceOnAsItIs() {
        Login.with(token)
                .get("/api/leads/teapot")
                .then()
                .statusCode(418)
                .contentType("application/json")
                .body("[0].errorCode", equalTo("TEAPOT"));
    }

    @Test
    void passesAnAnswerWithoutBodyOn() {
        Login.with(token).delete("/api/leads/nothing").then().statusCode(204);
    }

    @Test
    void refusesACallWithoutSessionBeforeAServiceSeesIt() {
        RestAssured.get("/api/leads")
                .then()
                .statusCode(401)
                .contentType("application/json")
                .header("Seen-Service", nullValue())
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"));
    }

    @Test
    void refusesASignedTokenThatWasMintedElsewhere() {
        Login.with("eyJhbGciOiJub25lIn0.e30.x").get("/api/leads").then().statusCode(401);
    }

    @Test
    void refusesPathsObjectsAndLocatorsThatNobodyHas() {
        notFound("/api/leeds");
        notFound("/somewhere");
        notFound("/services/data/v60.0/tooling");
        Login.with(token)
                .get("/services/data/v60.0/sobjects/Leed")
                .then()
                .statusCode(404)
                .body("[0].message", containsString("Did you mean 'Lead'?"));
        Login.with(token)
                .queryParam("q", "SELECT Id FROM Leed")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE"));
        Login.with(token)
                .get("/services/data/v60.0/query/zzz-1")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_QUERY_LOCATOR"));
    }

    private void notFound(String path) {
        Login.with(token)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body("[0].errorCode", equalTo("NOT_FOUND"), "[0].message", startsWith("The requested resource"));
    }

    @Test
    void takesAnAddressOfSixtyThousandCharactersAndRefusesALongerOneInOurForm() {
        Login.with(token).get("/api/leads?ids=" + "x".repeat(60_000)).then().statusCode(200);
        Login.with(token)
                .get("/api/leads?ids=" + "x".repeat(70_000))
                .then()
                .statusCode(414)
                .body("[0].errorCode", equalTo("URI_TOO_LONG"));
    }

    @Test
    void refusesMethodsAndMediaTypesThatItsOwnResourcesDoNotTakeInOurForm() {
        Login.with(token)
                .delete("/api/owed")
                .then()
                .statusCode(405)
                .body("[0].errorCode", equalTo("METHOD_NOT_ALLOWED"));
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(Login.TOKEN_PATH)
                .then()
                .statusCode(415)
                .body("[0].errorCode", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void pointsAtTheMistakeInAQueryThatNamesNoObject() {
        Login.with(token)
                .queryParam("q", "SELECT Id FRM Lead")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("MALFORMED_QUERY"))
                .body("[0].message", containsString("Row:1:Column:"));
    }
}
