package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lead-service refuses at its doors, each kind with its code and nothing changed. */
@QuarkusTest
class BadLeadTest {
    private static final Map<String, ?> ENOUGH = Map.of("LastName", "Lovelace", "Company", "Engines");

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("Compny", "Engines", "INVALID_FIELD"),
                Arguments.of("NumberOfEmployees", "many", "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                Arguments.of("FirstName", "A".repeat(41), "STRING_TOO_LONG"),
                Arguments.of("Email", "ada", "INVALID_EMAIL_ADDRESS"),
                Arguments.of("Stage", "WARM", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"),
                Arguments.of("Name", "Ada", "INVALID_FIELD_FOR_INSERT_UPDATE"),
                Arguments.of("CampaignId", "701000000000999AAA", "INVALID_CROSS_REFERENCE_KEY"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badFields")
    void refusesABadField(String field, String value, String code) {
        String lead = MARKETER.hasLead();
        refused(MARKETER.change("Lead", lead, Map.of(field, value)), 400, code).body("[0].fields", hasItem(field));
        assertEquals("Lovelace", MARKETER.field("Lead", lead, "LastName"));
    }

    @Test
    void refusesALeadWithoutACompany() {
        refused(MARKETER.create("Lead", Map.of("LastName", "Lovelace")), 400, "REQUIRED_FIELD_MISSING")
                .body("[0].fields", hasItem("Company"));
    }

    @Test
    void refusesWhatIsNoJson() {
        refused(
                MARKETER.request()
                        .body("{\"LastName\":")
                        .post("/services/data/v60.0/sobjects/Lead")
                        .then(),
                400,
                "JSON_PARSER_ERROR");
    }

    @Test
    void refusesAnUnknownPropertyOfAVerb() {
        String path = "/api/leads/" + MARKETER.hasLead() + "/stage";
        refused(MARKETER.post(path, Map.of("stage", "MQL")), 400, "JSON_PARSER_ERROR")
                .body("[0].message", containsString("Known: "));
    }

    @Test
    void refusesAnUnknownStageAndListsTheKnown() {
        String path = "/api/leads/" + MARKETER.hasLead() + "/stage";
        refused(MARKETER.post(path, Map.of("to", "WARM")), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST")
                .body("[0].message", containsString("INQUIRY, MQL, SAL"));
    }

    @Test
    void refusesAVerbWithoutItsBody() {
        String path = "/api/leads/" + MARKETER.hasLead() + "/stage";
        refused(MARKETER.request().post(path).then(), 400, "JSON_PARSER_ERROR");
    }

    @Test
    void refusesAMalformedIdAndAnUnknownOne() {
        refused(MARKETER.post("/api/leads/4711/stage", Map.of("to", "MQL")), 400, "MALFORMED_ID");
        RecordId unknown = RecordId.of("00Q", 999_999_999);
        refused(MARKETER.post("/api/leads/" + unknown + "/stage", Map.of("to", "MQL")), 404, "NOT_FOUND");
    }

    @Test
    void showsAndGivesNothingToAnotherOrganisation() {
        String lead = MARKETER.hasLead();
        refused(STRANGER.get("/services/data/v60.0/sobjects/Lead/" + lead), 404, "NOT_FOUND");
        refused(STRANGER.get("/api/leads/" + lead + "/history"), 404, "NOT_FOUND");
        refused(STRANGER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL")), 404, "NOT_FOUND");
        refused(STRANGER.change("Lead", lead, Map.of("City", "Globexville")), 404, "NOT_FOUND");
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void refusesACallWithoutAValidToken() {
        refused(anonymous(null), 401, "INVALID_SESSION_ID");
        refused(anonymous(Tokens.expired(Organizations.ACME, "sales")), 401, "INVALID_SESSION_ID");
        refused(anonymous(Tokens.signedByAnother(Organizations.ACME, "sales")), 401, "INVALID_SESSION_ID");
    }

    @Test
    void refusesARoleWithoutTheRight() {
        User executive = new User(Organizations.ACME, "executive");
        refused(executive.create("Lead", ENOUGH), 403, "INSUFFICIENT_ACCESS_OR_READONLY");
        refused(
                executive.post("/api/leads/" + MARKETER.hasLead() + "/stage", Map.of("to", "MQL")),
                403,
                "INSUFFICIENT_ACCESS");
    }

    @Test
    void keepsStageHistoryFromBeingWritten() {
        refused(SELLER.create("StageChange", Map.of("ToStage", "SQL")), 403, "INSUFFICIENT_ACCESS_OR_READONLY");
    }

    private static ValidatableResponse anonymous(String token) {
        var request = RestAssured.given().contentType(ContentType.JSON).body(ENOUGH);
        return (token == null ? request : request.auth().oauth2(token))
                .post("/services/data/v60.0/sobjects/Lead")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }
}
