package dev.rapport.lead.form;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.form.Page.address;
import static dev.rapport.lead.form.Page.leads;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in by a key, which pages may read the answer, and what is refused of what they bring. */
@QuarkusTest
class FormDoorTest {
    private static final String SITE = "https://www.example.com";

    @Inject
    FormPasses passes;

    private Page page;
    private String email;

    @BeforeEach
    void open() {
        page = Page.with(passes, Map.of("AllowedOrigins", SITE + ", http://localhost:3000"));
        email = address();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000000000000000",
                "x",
                "a%00b",
                "%27%20or%201=1%20--",
                "a0F000000000001AAA",
                "0000000000000000000000000000000000000000"
            })
    void isShutForAKeyThatNoFormHas(String key) {
        assertShut("/api/forms/" + key);
    }

    @Test
    void isShutForAFormThatIsSwitchedOffOrDeleted() {
        MARKETER.change("WebForm", page.form(), Map.of("IsActive", false)).statusCode(204);
        assertShut(page.path());
        MARKETER.change("WebForm", page.form(), Map.of("IsActive", true)).statusCode(204);
        page.takes(page.filledIn(email));
        MARKETER.request()
                .delete("/services/data/v60.0/sobjects/WebForm/" + page.form())
                .then()
                .statusCode(204);
        assertShut(page.path());
    }

    private static void assertShut(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/submissions")
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
    }

    @Test
    void isForStrangersOnly() {
        MARKETER.get(page.path()).statusCode(400).body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        MARKETER.post(page.path() + "/submissions", page.filledIn(email)).statusCode(400);
        assertEquals(0, leads(email));
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE, "http://localhost:3000"})
    void letsPagesOfAllowedSitesReadEveryAnswer(String site) {
        for (String path : new String[] {page.path(), page.path() + "/submissions"}) {
            given().header("Origin", site)
                    .header("Access-Control-Request-Method", "POST")
                    .options(path)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", equalTo(site))
                    .header("Access-Control-Allow-Methods", containsString("POST"))
                    .header("Access-Control-Allow-Headers", equalTo("Content-Type"))
                    .header("Vary", containsString("Origin"));
        }
        given().header("Origin", site).get(page.path()).then().header("Access-Control-Allow-Origin", equalTo(site));
        page.post(page.request().header("Origin", site), page.filledIn(email))
                .then()
                .statusCode(202)
                .header("Access-Control-Allow-Origin", equalTo(site))
                .header("Access-Control-Allow-Credentials", nullValue());
        page.post(page.request().header("Origin", site), Map.of())
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo(site));
        page.request()
                .header("Origin", site)
                .body("{")
                .post(page.path() + "/submissions")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com",
                "https://www.example.com:444",
                "https://www.example.com.evil.example",
                "https://example.com",
                "null",
                "*"
            })
    void letsNoOtherPagesReadAnything(String site) {
        given().header("Origin", site)
                .options(page.path() + "/submissions")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", site)
                .get(page.path())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "half a body    | {\"LastName\": \"x            | JSON_PARSER_ERROR",
                "no object      | [1]                           | JSON_PARSER_ERROR",
                "nothing        | null                          | JSON_PARSER_ERROR",
                "another field  | {\"OwnerId\": \"005\"}        | JSON_PARSER_ERROR",
                "an object      | {\"LastName\": {\"a\": 1}}    | JSON_PARSER_ERROR",
                "a NUL          | {\"LastName\": \"a\\u0000b\"} | FIELD_INTEGRITY_EXCEPTION",
                "half a pair    | {\"LastName\": \"a\\ud800\"}  | FIELD_INTEGRITY_EXCEPTION",
                "a NUL in a tag | {\"utm_source\": \"\\u0000\"} | FIELD_INTEGRITY_EXCEPTION",
            })
    void refusesABodyThatIsNone(String what, String body, String code) {
        page.request()
                .body(body)
                .post(page.path() + "/submissions")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "LastName=%zz, INVALID_PARAMETER",
        "LastName=a&LastName=b, INVALID_PARAMETER",
        "OwnerId=005, JSON_PARSER_ERROR",
        "LastName=a%00b, FIELD_INTEGRITY_EXCEPTION",
        "'', REQUIRED_FIELD_MISSING",
        "&&=, JSON_PARSER_ERROR"
    })
    void refusesAFormThatIsNone(String body, String code) {
        given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(page.path() + "/submissions")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    @Test
    void refusesOtherKindsOfBodies() {
        given().contentType("text/plain")
                .body("LastName=Noether")
                .post(page.path() + "/submissions")
                .then()
                .statusCode(415)
                .body("[0].errorCode", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesMoreThanAFormCanHold() {
        for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
            given().contentType(type)
                    .body("x".repeat(1_000_000))
                    .post(page.path() + "/submissions")
                    .then()
                    .statusCode(413)
                    .body("[0].errorCode", equalTo("REQUEST_TOO_LARGE"));
        }
        page.takes(page.filledIn(email, Map.of("Description", "x".repeat(32_000))));
    }

    @Test
    void refusesNewLinesInANameAndTakesThemInAMessage() {
        page.refuses(
                        page.filledIn(email, Map.of("FirstName", "a\r\nBcc: all@example.com")),
                        "FIELD_INTEGRITY_EXCEPTION")
                .body("[0].fields", hasItem("FirstName"));
        assertEquals(0, leads(email));
        page.takes(page.filledIn(email, Map.of("Description", "a\r\nb")));
        assertEquals(1, leads(email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "'; drop table lead; --", "=1+1", "{{7*7}}", "${jndi:ldap://x}"})
    void keepsWhatLooksLikeCodeAsItIs(String name) {
        page.takes(page.filledIn(email, Map.of("FirstName", name)));
        Page.rows("FirstName", "Lead", "Email = '" + email + "'").body("records[0].FirstName", equalTo(name));
    }
}
