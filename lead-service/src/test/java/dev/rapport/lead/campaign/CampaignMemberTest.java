package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignMemberTest {
    @Test
    void hasRespondedWhenTheStatusSaysSoAndThatIsATouch() {
        String lead = MARKETER.hasLead();
        String member = member(lead);
        assertFalse(MARKETER.flag("CampaignMember", member, "HasResponded"));
        MARKETER.get("/api/leads/" + lead + "/history").body("moments.what", not(hasItem("CAMPAIGN")));
        MARKETER.change("CampaignMember", member, Map.of("Status", "Responded")).statusCode(204);
        assertTrue(MARKETER.flag("CampaignMember", member, "HasResponded"));
        MARKETER.get("/api/leads/" + lead + "/history").body("moments.what", hasItem("CAMPAIGN"));
    }

    @Test
    void isOnePersonOnceInEachCampaign() {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        MARKETER.create("CampaignMember", Map.of("CampaignId", campaign))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        String lead = MARKETER.hasLead();
        MARKETER.has("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead));
        MARKETER.create("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead))
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    private static String member(String lead) {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        return MARKETER.has("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead));
    }
}
