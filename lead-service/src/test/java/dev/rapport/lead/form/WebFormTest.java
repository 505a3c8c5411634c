package dev.rapport.lead.form;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form as marketing keeps it. */
@QuarkusTest
class WebFormTest {
    private static final String FORMS = "/services/data/v60.0/sobjects/WebForm/";

    @Inject
    FormPasses passes;

    @Test
    void isARecordWithAKeyThatNobodyCanGuess() {
        Page page = Page.with(passes, Map.of());
        MARKETER.get(FORMS + page.form())
                .statusCode(200)
                .body("PublicKey", matchesPattern("[0-9a-f]{32}"))
                .body("IsActive", equalTo(true))
                .body("ConsentVersion", equalTo(0))
                .body("MostPerHour", equalTo(100));
        assertEquals("a0F", page.form().substring(0, 3));
        assertNotEquals(page.key(), Page.with(passes, Map.of()).key());
        MARKETER.create("WebForm", Map.of("Name", "Mine", "PublicKey", "chosen"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
    }

    @Test
    void countsItsConsentTextsAndKeepsThemAll() {
        Page page = Page.with(passes, Map.of("ConsentText", "We may write."));
        MARKETER.change("WebForm", page.form(), Map.of("ConsentText", "We may write.", "Name", "Other"));
        assertVersion(page, 1);
        MARKETER.change("WebForm", page.form(), Map.of("ConsentText", "We may write and call."))
                .statusCode(204);
        assertVersion(page, 2);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("ConsentText", null);
        MARKETER.change("WebForm", page.form(), emptied).statusCode(204);
        given().get(page.path()).then().statusCode(200).body("consent", equalTo(null));
        MARKETER.change("WebForm", page.form(), Map.of("ConsentText", "We may write."))
                .statusCode(204);
        assertVersion(page, 3);
        Page.rows("Wording", "ConsentStatement", "WebFormId = '" + page.form() + "' ORDER BY ConsentVersion")
                .body("records.Wording", equalTo(List.of("We may write.", "We may write and call.", "We may write.")));
        MARKETER.create("ConsentStatement", Map.of("WebFormId", page.form(), "Wording", "Anything"))
                .statusCode(403);
        MARKETER.change("WebForm", page.form(), Map.of("ConsentVersion", 7)).statusCode(400);
    }

    private static void assertVersion(Page page, int version) {
        MARKETER.get(FORMS + page.form()).body("ConsentVersion", equalTo(version));
        given().get(page.path()).then().statusCode(200).body("consent.version", equalTo(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "www.example.com",
                "https://www.example.com/",
                "https://www.example.com/page",
                "https://user@www.example.com",
                "https://*.example.com",
                "ftp://www.example.com",
                "javascript:alert(1)",
                "null",
                "https://"
            })
    void refusesWhatIsNoOrigin(String origin) {
        MARKETER.create("WebForm", Map.of("Name", "Newsletter", "AllowedOrigins", "https://a.example " + origin))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE_ON_FIELD_IN_RECORD"))
                .body("[0].fields", equalTo(List.of("AllowedOrigins")))
                .body("[0].message", containsString("'" + origin + "'"));
        Page page = Page.with(passes, Map.of("AllowedOrigins", "https://a.example\nhttp://localhost:3000"));
        MARKETER.change("WebForm", page.form(), Map.of("AllowedOrigins", origin))
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NUMBER_OUTSIDE_VALID_RANGE",
        "-1, NUMBER_OUTSIDE_VALID_RANGE",
        "1.5, INVALID_TYPE_ON_FIELD_IN_RECORD"
    })
    void refusesALimitThatNoFormCanKeep(String most, String code) {
        MARKETER.create("WebForm", Map.of("Name", "Newsletter", "MostPerHour", most))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    @Test
    void getsANewKeyFromWhoMayChangeIt() {
        Page page = Page.with(passes, Map.of());
        String rotation = "/api/web-forms/" + page.form() + "/key";
        SELLER.post(rotation, Map.of()).statusCode(403);
        STRANGER.post(rotation, Map.of()).statusCode(403);
        given().post(rotation).then().statusCode(401);
        given().get(page.path()).then().statusCode(200);
        String next = MARKETER.post(rotation, Map.of())
                .statusCode(200)
                .body("publicKey", notNullValue())
                .extract()
                .path("publicKey");
        given().get(page.path()).then().statusCode(404);
        given().get("/api/forms/" + next).then().statusCode(200);
        MARKETER.post("/api/web-forms/" + MARKETER.hasLead() + "/key", Map.of()).statusCode(404);
        MARKETER.post("/api/web-forms/nonsense/key", Map.of()).statusCode(400);
    }

    @Test
    void isSeenByAllAndWrittenByMarketing() {
        Page page = Page.with(passes, Map.of());
        SELLER.get(FORMS + page.form()).statusCode(200);
        SELLER.create("WebForm", Map.of("Name", "Mine")).statusCode(403);
        SELLER.change("WebForm", page.form(), Map.of("IsActive", false)).statusCode(403);
        STRANGER.get(FORMS + page.form()).statusCode(404);
        MARKETER.change("WebForm", page.form(), Map.of("IsActive", false)).statusCode(204);
    }
}
