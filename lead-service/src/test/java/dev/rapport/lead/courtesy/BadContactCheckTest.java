package dev.rapport.lead.courtesy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked wrongly: a clear code, and no touch. */
@QuarkusTest
class BadContactCheckTest {
    private static final Map<String, Object> GOOD = Map.of("channel", "CALL", "purpose", "SALES", "reserve", true);
    private static final User EXECUTIVE = new User(Organizations.ACME, "executive");

    @Test
    void refusesWhatItDoesNotKnow() {
        String lead = MARKETER.hasLead();
        refused(lead, Map.of("channel", "PIGEON"), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST")
                .body("[0].message", containsString("EMAIL"))
                .body("[0].fields[0]", equalTo("channel"));
        refused(lead, Map.of("purpose", "FUN"), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST")
                .body("[0].message", containsString("SERVICE"));
        refused(lead, Map.of("channel", " "), 400, "REQUIRED_FIELD_MISSING");
        refused(lead, Map.of("channel", 1), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        refused(lead, Map.of("reserve", "perhaps"), 400, "JSON_PARSER_ERROR");
        refused(lead, Map.of("shoe", "size"), 400, "JSON_PARSER_ERROR");
        none(lead);
    }

    @Test
    void refusesMomentsThatMakeNoSense() {
        String lead = MARKETER.hasLead();
        refused(lead, Map.of("at", "tomorrow"), 400, "JSON_PARSER_ERROR");
        refused(lead, Map.of("at", "+1000000000-12-31T23:59:59Z"), 400, "INVALID_PARAMETER");
        refused(lead, Map.of("at", "-1000000000-01-01T00:00:00Z"), 400, "INVALID_PARAMETER");
        refused(lead, Map.of("at", "1999-01-01T00:00:00Z"), 400, "INVALID_PARAMETER");
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        refused(lead, Map.of("at", tomorrow), 400, "INVALID_PARAMETER").body("[0].message", containsString("future"));
        none(lead);
    }

    @Test
    void refusesABodyThatIsMissing() {
        String lead = MARKETER.hasLead();
        SELLER.request().post("/api/leads/" + lead + "/contact-check").then().statusCode(400);
        SELLER.post("/api/leads/" + lead + "/contact-check", Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        SELLER.post("/api/leads/" + lead + "/contact-check", "[]")
                .statusCode(400)
                .body("[0].errorCode", equalTo("JSON_PARSER_ERROR"));
    }

    @Test
    void findsOnlyPersonsOfTheKindAndTheOrganisation() {
        String lead = MARKETER.hasLead();
        String contact = SELLER.has("Contact", Map.of("LastName", "Byron"));
        code(SELLER.post("/api/contacts/" + lead + "/contact-check", GOOD), 404, "NOT_FOUND");
        code(SELLER.post("/api/leads/" + contact + "/contact-check", GOOD), 404, "NOT_FOUND");
        code(SELLER.post("/api/leads/nonsense/contact-check", GOOD), 400, "MALFORMED_ID");
        code(STRANGER.post("/api/leads/" + lead + "/contact-check", GOOD), 404, "NOT_FOUND");
        code(STRANGER.post("/api/contacts/" + contact + "/contact-check", GOOD), 404, "NOT_FOUND");
        MARKETER.request()
                .delete("/services/data/v60.0/sobjects/Lead/" + lead)
                .then()
                .statusCode(204);
        code(SELLER.post("/api/leads/" + lead + "/contact-check", GOOD), 404, "ENTITY_IS_DELETED");
    }

    @Test
    void answersOnlyThoseWhoContactPeople() {
        String lead = MARKETER.hasLead();
        code(EXECUTIVE.post("/api/leads/" + lead + "/contact-check", GOOD), 403, "INSUFFICIENT_ACCESS");
        SELLER.request()
                .auth()
                .none()
                .body(GOOD)
                .post("/api/leads/" + lead + "/contact-check")
                .then()
                .statusCode(401);
        none(lead);
    }

    private static ValidatableResponse refused(String lead, Map<String, ?> wrong, int status, String code) {
        Map<String, Object> asked = new HashMap<>(GOOD);
        asked.putAll(wrong);
        return code(SELLER.post("/api/leads/" + lead + "/contact-check", asked), status, code);
    }

    private static ValidatableResponse code(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static void none(String lead) {
        SELLER.request()
                .queryParam("q", "SELECT Id FROM Touch WHERE LeadId = '" + lead + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .body("totalSize", equalTo(0));
    }
}
