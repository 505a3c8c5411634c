package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadHandoffTest {
    @Test
    void refusesAnUnknownReasonCodeAndListsTheKnown() {
        String handoff = waiting();
        refused(reject(handoff, Map.of("code", "TOO_EARLY")), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST")
                .body("[0].message", containsString("NOT_ICP, NO_AUTHORITY, NO_BUDGET"));
        unchanged(handoff);
    }

    @Test
    void refusesARejectionWithoutACode() {
        String handoff = waiting();
        refused(reject(handoff, Map.of("note", "No")), 400, "REQUIRED_FIELD_MISSING");
        unchanged(handoff);
    }

    @Test
    void demandsANoteWithTheCodeOtherOnly() {
        String handoff = waiting();
        refused(reject(handoff, Map.of("code", "OTHER", "note", " ")), 400, "REQUIRED_FIELD_MISSING");
        unchanged(handoff);
        reject(handoff, Map.of("code", "OTHER", "note", "They moved abroad")).statusCode(200);
    }

    @Test
    void refusesANoteThatIsTooLong() {
        String handoff = waiting();
        refused(reject(handoff, Map.of("code", "OTHER", "note", "x".repeat(2_001))), 400, "STRING_TOO_LONG");
        unchanged(handoff);
    }

    @Test
    void letsSalesDecideAndMarketingSubmit() {
        String handoff = waiting();
        refused(MARKETER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()), 403, "INSUFFICIENT_ACCESS");
        refused(
                MARKETER.change("Handoff", handoff, Map.of("Status", "ACCEPTED")),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY");
        refused(SELLER.post("/api/leads/" + MARKETER.hasLead() + "/handoffs", Map.of()), 403, "INSUFFICIENT_ACCESS");
        unchanged(handoff);
    }

    @Test
    void letsNobodyWriteWhatOnlyEventsBringAbout() {
        String handoff = waiting();
        reject(handoff, Map.of("code", "NO_TIMING")).statusCode(200);
        refused(
                SELLER.change("Handoff", handoff, Map.of("Status", "ANSWERED")),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY");
    }

    @Test
    void refusesAReasonWithoutARejection() {
        refused(
                SELLER.change("Handoff", waiting(), Map.of("RejectionCode", "NO_BUDGET")),
                400,
                "FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void refusesReferencesThatPointAtNothing() {
        String path = "/api/leads/" + MARKETER.hasLead() + "/handoffs";
        refused(MARKETER.post(path, Map.of("campaignId", "701000000000999AAA")), 400, "INVALID_CROSS_REFERENCE_KEY");
        refused(MARKETER.post(path, Map.of("toUserId", MARKETER.hasLead())), 400, "INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void isNotFoundByAnotherOrganisation() {
        String handoff = waiting();
        refused(STRANGER.get("/api/handoffs/" + handoff), 404, "NOT_FOUND");
        refused(STRANGER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()), 404, "NOT_FOUND");
        unchanged(handoff);
    }

    private static String waiting() {
        return MARKETER.hasHandedOver(MARKETER.hasLead());
    }

    private static ValidatableResponse reject(String handoff, Map<String, ?> reason) {
        return SELLER.post("/api/handoffs/" + handoff + "/rejection", reason);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static void unchanged(String handoff) {
        assertEquals("SUBMITTED", SELLER.field("Handoff", handoff, "Status"));
    }
}
