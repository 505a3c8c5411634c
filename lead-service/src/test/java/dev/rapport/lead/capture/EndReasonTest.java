package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why leads end, coded. */
@QuarkusTest
class EndReasonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aCodeSaysItWithoutWordsAndIsKnownToEveryService() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead();
            move(lead, Map.of("to", "DISQUALIFIED", "reasonCode", "not_icp")).statusCode(200);
            assertEquals(List.of("NOT_ICP"), codes(lead));
            assertEquals(
                    "NOT_ICP",
                    probe.await("LeadStageChanged", e -> lead.equals(e.subject()), PATIENCE)
                            .data()
                            .get("reasonCode")
                            .asText());
            SELLER.get("/api/leads/" + lead + "/history").body("moments.note", hasItem("NOT_ICP"));
        }
    }

    @Test
    void aWrittenStageTakesTheSameCodes() {
        String lead = MARKETER.hasLead(Map.of("Stage", "SQO"));
        MARKETER.change(
                        "Lead",
                        lead,
                        Map.of("Stage", "CLOSED_LOST", "StageReasonCode", "OTHER", "StageReason", "Moved to the moon"))
                .statusCode(204);
        assertEquals(List.of("OTHER"), codes(lead));
        assertNull(MARKETER.field("Lead", lead, "StageReasonCode"));
    }

    @Test
    void aClientThatKnowsNoCodesHasNotSaid() {
        String lead = MARKETER.hasLead();
        MARKETER.change("Lead", lead, Map.of("Stage", "DISQUALIFIED", "StageReason", "A student"))
                .statusCode(204);
        String captured = MARKETER.hasLead(Map.of("Stage", "DISQUALIFIED", "StageReason", "A student"));
        assertEquals(List.of("NOT_SAID"), codes(lead));
        assertEquals(List.of("NOT_SAID"), codes(captured));
        String unmodified = MARKETER.hasLead();
        MARKETER.change("Lead", unmodified, Map.of("Status", "Closed - Not Converted"))
                .statusCode(204);
        assertEquals(List.of(), codes(unmodified));
    }

    @Test
    void otherNeedsWords() {
        String lead = MARKETER.hasLead();
        move(lead, Map.of("to", "DISQUALIFIED", "reasonCode", "OTHER"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void aCodeIsOneOfTheStage() {
        String lead = MARKETER.hasLead();
        move(lead, Map.of("to", "CLOSED_LOST", "reasonCode", "STUDENT_OR_JOB"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].message", containsString("MISSING_PROOF"));
        move(lead, Map.of("to", "MQL", "reasonCode", "PRICE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        move(lead, Map.of("to", "CLOSED_LOST", "reasonCode", "WEATHER"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
        MARKETER.change("Lead", lead, Map.of("StageReasonCode", "PRICE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));
    }

    private static ValidatableResponse move(String lead, Map<String, ?> body) {
        return MARKETER.post("/api/leads/" + lead + "/stage", body);
    }

    /** The codes in a lead's stage history. */
    private static List<String> codes(String lead) {
        return MARKETER.request()
                .queryParam(
                        "q",
                        "SELECT ReasonCode FROM StageChange WHERE LeadId = '" + lead
                                + "' AND ReasonCode != null ORDER BY Id")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("records.ReasonCode");
    }
}
