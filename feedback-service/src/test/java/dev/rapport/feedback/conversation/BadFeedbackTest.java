package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadFeedbackTest {
    @Test
    void namesAllThatIsMissing() {
        SALES.post("/api/feedback", Map.of("text", "Hm."))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", containsInAnyOrder("AboutType", "Kind", "Channel", "Visibility"));
    }

    @Test
    void neverAssumesTheVisibility() {
        Map<String, Object> words = Given.words();
        words.remove("visibility");
        SALES.post("/api/feedback", words).statusCode(400).body("[0].fields", contains("Visibility"));
        SALES.post("/api/feedback/" + Given.opened() + "/replies", Map.of("text", "Hm."))
                .statusCode(400)
                .body("[0].fields", contains("Visibility"));
    }

    @ParameterizedTest
    @CsvSource({
        "visibility, PUBLIC, INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "channel, FAX, INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "kind, HANDOFF_REJECTION, FIELD_INTEGRITY_EXCEPTION",
        "aboutType, LEAD, FIELD_INTEGRITY_EXCEPTION",
        "aboutId, 00Q000000000001EAA, FIELD_INTEGRITY_EXCEPTION",
        "aboutId, nonsense, MALFORMED_ID",
        "rating, 6, NUMBER_OUTSIDE_VALID_RANGE",
        "rating, 0, NUMBER_OUTSIDE_VALID_RANGE",
        "rating, many, JSON_PARSER_ERROR",
        "colour, red, JSON_PARSER_ERROR"
    })
    void refusesAWrongValue(String property, String value, String code) {
        SALES.post("/api/feedback", Given.words(property, value))
                .statusCode(400)
                .body("errorCode", hasItem(code));
    }

    @Test
    void refusesATextThatIsTooLong() {
        SALES.post("/api/feedback", Given.words("text", "x".repeat(Feedback.TEXT_LENGTH + 1)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"))
                .body("[0].message", containsString("max length=32000"));
        SALES.post("/api/feedback", Given.words("text", "x".repeat(Feedback.TEXT_LENGTH)))
                .statusCode(201);
    }

    @Test
    void refusesADecisionThatIsNone() {
        String path = "/api/feedback/" + Given.in(FeedbackStatus.ANSWERED) + "/decision";
        MARKETING.post(path, Map.of("decision", "MAYBE", "reason", "Hm.")).statusCode(400);
        MARKETING.post(path, Map.of("decision", "ADOPT")).statusCode(400).body("[0].fields", contains("reason"));
        MARKETING.post(path, Map.of("reason", "Hm.")).statusCode(400).body("[0].fields", contains("decision"));
        MARKETING
                .post(path, Map.of("decision", "ADOPT", "reason", "x".repeat(Feedback.REASON_LENGTH + 1)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
    }

    @Test
    void refusesARouteToWhatIsNoUser() {
        String path = "/api/feedback/" + Given.opened() + "/routing";
        MARKETING
                .post(path, Map.of("userId", "00Q000000000001EAA"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        MARKETING.post(path, Map.of()).statusCode(400).body("[0].fields", contains("userId"));
    }

    @Test
    void refusesWhatIsNoJson() {
        SALES.send("/api/feedback", "{\"text\": ")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("JSON_PARSER_ERROR"));
    }

    @Test
    void saysWhenTheBodyIsMissing() {
        SALES.post("/api/feedback").statusCode(400).body("[0].errorCode", equalTo("JSON_PARSER_ERROR"));
        SALES.send("/api/feedback", "null").then().statusCode(400).body("[0].errorCode", equalTo("JSON_PARSER_ERROR"));
    }

    @Test
    void refusesAnIdThatIsUnknownOrNone() {
        SALES.get("/api/feedback/a20000000zzzzzz").statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        SALES.get("/api/feedback/seven").statusCode(400).body("[0].errorCode", equalTo("MALFORMED_ID"));
        MARKETING.post("/api/feedback/a20000000zzzzzz/acknowledgement").statusCode(404);
        MARKETING
                .post("/api/feedback/a20000000zzzzzz/replies", Map.of("text", "?", "visibility", "SHARED"))
                .statusCode(404);
    }

    @Test
    void refusesCallersWithoutTokenOrRight() {
        given().contentType(ContentType.JSON)
                .body(Given.words())
                .post("/api/feedback")
                .then()
                .statusCode(401)
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"));
        given().auth()
                .oauth2(Tokens.expired(Organizations.ACME, "sales"))
                .get("/api/feedback/" + Given.opened())
                .then()
                .statusCode(401);
        Given.ADMIN
                .post("/api/feedback/" + Given.opened() + "/acknowledgement")
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
    }

    @Test
    void beginsAtTheBeginning() {
        SALES.create(
                        "Feedback",
                        Map.of(
                                "AboutType", "MARKET",
                                "Kind", "OTHER",
                                "Text", "Done already.",
                                "Channel", "APP",
                                "Visibility", "SHARED",
                                "Status", "DECIDED",
                                "Decision", "ADOPT"))
                .statusCode(409)
                .body("errorCode", contains("ILLEGAL_TRANSITION", "INVALID_FIELD_FOR_INSERT_UPDATE"));
    }
}
