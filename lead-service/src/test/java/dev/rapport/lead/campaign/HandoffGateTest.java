package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The campaign that brought a lead answers for it, whatever campaign a hand-off names. */
@QuarkusTest
class HandoffGateTest {
    private Plan untested;
    private Plan validated;
    private String lead;

    @BeforeEach
    void draw() {
        untested = Plan.drawn();
        validated = Plan.drawn();
        validated.opens(Gate.HYPOTHESIS);
        lead = MARKETER.hasLead(Map.of("CampaignId", untested.campaign()));
    }

    @Test
    void isNotPassedByNamingAnotherCampaign() {
        refuses(handOver(lead, Map.of("campaignId", validated.campaign())), untested);
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void isNotPassedByWayOfADraft() {
        String draft = handOver(lead, Map.of("campaignId", validated.campaign(), "draft", true))
                .statusCode(201)
                .extract()
                .path("id");
        refuses(MARKETER.post("/api/handoffs/" + draft + "/submission", Map.of()), untested);
        refuses(MARKETER.change("Handoff", draft, Map.of("Status", "SUBMITTED")), untested);
        assertEquals("DRAFT", MARKETER.field("Handoff", draft, "Status"));
    }

    @Test
    void isNotPassedByAWrittenRecord() {
        Map<String, Object> record = new HashMap<>(Map.of("LeadId", lead, "CampaignId", validated.campaign()));
        record.put("Status", "SUBMITTED");
        refuses(MARKETER.create("Handoff", record), untested);
        MARKETER.get("/services/data/v60.0/query?q=SELECT Id FROM Handoff WHERE LeadId = '" + lead + "'")
                .body("totalSize", equalTo(0));
    }

    @Test
    void asksTheCampaignThatIsNamedAsWell() {
        String tested = MARKETER.hasLead(Map.of("CampaignId", validated.campaign()));
        refuses(handOver(tested, Map.of("campaignId", untested.campaign())), untested);
        refuses(handOver(MARKETER.hasLead(), Map.of("campaignId", untested.campaign())), untested);
        handOver(tested, Map.of()).statusCode(201).body("campaignId", equalTo(validated.campaign()));
        handOver(MARKETER.hasLead(), Map.of("campaignId", validated.campaign())).statusCode(201);
    }

    @Test
    void letsThroughWhatBothCampaignsHaveEarned() {
        untested.opens(Gate.HYPOTHESIS);
        handOver(lead, Map.of("campaignId", validated.campaign()))
                .statusCode(201)
                .body("campaignId", equalTo(validated.campaign()));
    }

    private static ValidatableResponse handOver(String lead, Map<String, ?> body) {
        return MARKETER.post("/api/leads/" + lead + "/handoffs", body);
    }

    private static void refuses(ValidatableResponse answer, Plan because) {
        answer.statusCode(409)
                .body("[0].errorCode", equalTo("GATE_CLOSED"))
                .body("[0].message", containsString(because.campaign()));
    }
}
