package dev.rapport.lead.attribution;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has a month of its own in the past, so that others' deals do not count. */
@QuarkusTest
class InfluenceTest {
    @Test
    void sharesADealAmongTheCampaignsThatTouchedItsPeople() {
        String first = campaign();
        String second = campaign();
        String contact = contact();
        touch(Map.of("ContactId", contact, "CampaignId", first), "2003-01-05T10:00:00Z");
        touch(Map.of("ContactId", contact, "CampaignId", second), "2003-01-06T10:00:00Z");
        touch(Map.of("ContactId", contact), "2003-01-07T10:00:00Z");
        won(contact, "2003-01-20", 100);
        influence("2003-01-01", "2003-02-01", "LINEAR")
                .body("denominator", equalTo(100.00f))
                .body("numerator", equalTo(66.67f))
                .body("withoutCampaign", equalTo(33.33f))
                .body("withoutTouch", equalTo(0.00f))
                .body("campaigns.campaignId", contains(first, second))
                .body("campaigns.amount", contains(33.34f, 33.33f))
                .body("campaigns.deals", contains(1, 1))
                .body("interval", nullValue())
                .body("definitionVersion", equalTo(1));
        influence("2003-01-01", "2003-02-01", "FIRST").body("campaigns.campaignId", contains(first));
        influence("2003-01-01", "2003-02-01", "LAST")
                .body("campaigns", empty())
                .body("value", equalTo(0.0f))
                .body("withoutCampaign", equalTo(100.00f));
    }

    @Test
    void addsUpToTheAmountWonWhateverTheModel() {
        String campaign = campaign();
        for (int deal = 1; deal <= 3; deal++) {
            String contact = contact();
            for (int day = 1; day <= 7; day++) {
                Map<String, String> of = new HashMap<>(Map.of("ContactId", contact));
                if (day % 3 != 0) {
                    of.put("CampaignId", campaign);
                }
                touch(of, "2010-03-0" + day + "T1" + deal + ":00:00Z");
            }
            won(contact, "2010-03-2" + deal, 33.35 + deal);
        }
        won(contact(), "2010-03-25", 7.77);
        for (AttributionModel model : AttributionModel.values()) {
            var answer = influence("2010-03-01", "2010-04-01", model.name())
                    .body("denominator", equalTo(113.82f))
                    .body("withoutTouch", equalTo(7.77f))
                    .extract()
                    .jsonPath();
            assertEquals(
                    new BigDecimal("113.82"),
                    money(answer.getString("numerator"))
                            .add(money(answer.getString("withoutCampaign")))
                            .add(money(answer.getString("withoutTouch"))),
                    model::name);
        }
    }

    @Test
    void countsTheTouchesOfTheLeadThatBecameTheContact() {
        String campaign = campaign();
        String lead = MARKETER.hasLead();
        touch(Map.of("LeadId", lead, "CampaignId", campaign), "2004-01-05T10:00:00Z");
        String deal = SELLER.post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(200)
                .extract()
                .path("opportunityId");
        SELLER.change("Opportunity", deal, Map.of("StageName", "Closed Won", "CloseDate", "2004-01-20", "Amount", 50))
                .statusCode(204);
        influence("2004-01-01", "2004-02-01", "LINEAR")
                .body("campaigns.campaignId", contains(campaign))
                .body("campaigns.amount", contains(50.00f));
    }

    @Test
    void leavesOutWhatIsOlderThanTheLookBackOrCameAfterTheClose() {
        String early = campaign();
        String late = campaign();
        String after = campaign();
        String contact = contact();
        touch(Map.of("ContactId", contact, "CampaignId", early), "2005-01-01T00:00:00Z");
        touch(Map.of("ContactId", contact, "CampaignId", late), "2005-01-20T23:59:59Z");
        touch(Map.of("ContactId", contact, "CampaignId", after), "2005-01-21T00:00:00Z");
        won(contact, "2005-01-20", 10);
        influence("2005-01-01", "2005-02-01", "LINEAR&lookBackDays=20")
                .body("lookBackDays", equalTo(20))
                .body("campaigns.campaignId", contains(early, late));
        influence("2005-01-01", "2005-02-01", "LINEAR&lookBackDays=19").body("campaigns.campaignId", contains(late));
    }

    @Test
    void leavesOutWhatWasNotWonInTheWindow() {
        String contact = contact();
        touch(Map.of("ContactId", contact, "CampaignId", campaign()), "2006-01-05T10:00:00Z");
        won(contact, "2006-02-01", 10);
        deal(contact, "Closed Lost", "2006-01-20", 10);
        deal(contact, "Prospecting", "2006-01-20", 10);
        influence("2006-01-01", "2006-02-01", "LINEAR")
                .body("denominator", equalTo(0.00f))
                .body("value", nullValue())
                .body("campaigns", empty());
        influence("2006-01-01", "2006-02-01T00:00:01Z", "LINEAR").body("denominator", equalTo(10.00f));
        influence("2006-02-01T00:00:01Z", "2006-03-01", "LINEAR").body("denominator", equalTo(0.00f));
    }

    @Test
    void showsOtherOrganisationsNothing() {
        String contact = contact();
        touch(Map.of("ContactId", contact, "CampaignId", campaign()), "2007-01-05T10:00:00Z");
        won(contact, "2007-01-20", 10);
        STRANGER.get("/api/metrics/campaign-influence?model=LINEAR&from=2007-01-01&to=2007-02-01")
                .statusCode(200)
                .body("denominator", equalTo(0.00f));
        given().get("/api/metrics/campaign-influence").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "model=linear; FIRST, LAST, LINEAR, U, W, TIME_DECAY",
                "model='; FIRST, LAST, LINEAR, U, W, TIME_DECAY",
                "lookBackDays=0; from 1 to 3650",
                "lookBackDays=3651; from 1 to 3650",
                "lookBackDays=x; from 1 to 3650",
                "halfLifeDays=-1; from 1 to 365",
                "halfLifeDays=99999999999; from 1 to 365",
                "from=yesterday; a date like",
                "from=2026-02-01&to=2026-01-01; before",
            })
    void saysWhatAQuestionShouldBe(String parameters, String right) {
        MARKETER.get("/api/metrics/campaign-influence?" + parameters)
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"))
                .body("[0].message", containsString(right));
    }

    @Test
    void isListedAmongTheMetrics() {
        MARKETER.get("/api/metrics").statusCode(200).body("id", hasItem("campaign-influence"));
    }

    private static ValidatableResponse influence(String from, String to, String model) {
        return MARKETER.get("/api/metrics/campaign-influence?from=" + from + "&to=" + to + "&model=" + model)
                .statusCode(200);
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text);
    }

    private static String campaign() {
        return MARKETER.has("Campaign", Map.of("Name", "Influence"));
    }

    private static String contact() {
        return SELLER.has("Contact", Map.of("LastName", "Babbage"));
    }

    private static void touch(Map<String, String> of, String at) {
        Map<String, String> touch = new HashMap<>(of);
        touch.put("Channel", "EMAIL");
        touch.put("OccurredAt", at);
        MARKETER.has("Touch", touch);
    }

    private static void won(String contact, String on, double amount) {
        deal(contact, "Closed Won", on, amount);
    }

    private static void deal(String contact, String stage, String on, double amount) {
        SELLER.has(
                "Opportunity",
                Map.of("Name", "Deal", "ContactId", contact, "StageName", stage, "CloseDate", on, "Amount", amount));
    }
}
