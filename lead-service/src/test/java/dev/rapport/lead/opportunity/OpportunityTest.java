package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpportunityTest {
    @ParameterizedTest
    @CsvSource({
        "Prospecting, 10, false, false, Pipeline",
        "Qualification, 10, false, false, Pipeline",
        "Needs Analysis, 20, false, false, Pipeline",
        "Value Proposition, 50, false, false, Pipeline",
        "Id. Decision Makers, 60, false, false, Pipeline",
        "Perception Analysis, 70, false, false, Pipeline",
        "Proposal/Price Quote, 75, false, false, Pipeline",
        "negotiation/review, 90, false, false, Pipeline",
        "Closed Won, 100, true, true, Closed",
        "Closed Lost, 0, true, false, Omitted",
        "Onboard, 100, true, true, Closed",
        "Adopt, 100, true, true, Closed",
        "Expand, 100, true, true, Closed",
        "Advocate, 100, true, true, Closed"
    })
    void isWhatItsStageSays(String stage, int probability, boolean closed, boolean won, String forecast) {
        Deals.read(Deals.has(Map.of("StageName", stage)))
                .body("Probability", equalTo(probability))
                .body("IsClosed", equalTo(closed))
                .body("IsWon", equalTo(won))
                .body("ForecastCategory", equalTo(forecast))
                .body("ForecastCategoryName", equalTo(forecast));
    }

    @Test
    void expectsOfItsAmountWhatIsProbable() {
        String id = Deals.has(Map.of("Amount", 1000.50, "StageName", "Value Proposition"));
        Deals.read(id)
                .body("ExpectedRevenue", equalTo(500.25f))
                .body("FiscalYear", equalTo(2026))
                .body("FiscalQuarter", equalTo(4));
        SELLER.change("Opportunity", id, Map.of("Probability", 10)).statusCode(204);
        Deals.read(id).body("ExpectedRevenue", equalTo(100.05f));
        SELLER.change("Opportunity", id, Map.of("StageName", "Closed Won", "CloseDate", "2027-01-02"))
                .statusCode(204);
        Deals.read(id)
                .body("Probability", equalTo(100))
                .body("ExpectedRevenue", equalTo(1000.5f))
                .body("FiscalQuarter", equalTo(1));
        SELLER.change(
                        "Opportunity",
                        id,
                        Map.of("StageName", "Negotiation/Review", "StageReason", "Too early", "Probability", 33))
                .statusCode(204);
        Deals.read(id).body("Probability", equalTo(33)).body("IsClosed", equalTo(false));
        Deals.read(Deals.has(Map.of())).body("ExpectedRevenue", nullValue());
    }

    @Test
    void givesTheContactItIsMadeWithARole() {
        String contact = SELLER.has("Contact", Map.of("LastName", "Lovelace"));
        String id = Deals.has(Map.of("ContactId", contact));
        SELLER.request()
                .queryParam(
                        "q",
                        "SELECT ContactId, IsPrimary FROM OpportunityContactRole WHERE OpportunityId = '" + id + "'")
                .get("/services/data/v60.0/query")
                .then()
                .body("totalSize", equalTo(1))
                .body("records[0].ContactId", equalTo(contact))
                .body("records[0].IsPrimary", equalTo(true));
        SELLER.change("Opportunity", id, Map.of("ContactId", contact))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
    }

    @Test
    void isRefusedWithoutNameStageOrDateAndWithWhatThereIsNot() {
        SELLER.create("Opportunity", Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", equalTo(List.of("Name", "StageName", "CloseDate")));
        refused(Map.of("StageName", "Dreaming"), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        refused(Map.of("AccountId", "nonsense"), "MALFORMED_ID");
        refused(Map.of("AccountId", "0010000000zzzzzAAA"), "INVALID_CROSS_REFERENCE_KEY");
        refused(Map.of("IsWon", true), "INVALID_FIELD_FOR_INSERT_UPDATE");
        refused(Map.of("Probability", 1000), "NUMBER_OUTSIDE_VALID_RANGE");
    }

    @Test
    void isItsOrganisationsAlone() {
        String id = Deals.has(Map.of());
        STRANGER.get("/services/data/v60.0/sobjects/Opportunity/" + id).statusCode(404);
        MARKETER.request()
                .delete("/services/data/v60.0/sobjects/Opportunity/" + id)
                .then()
                .statusCode(403);
    }

    private static void refused(Map<String, ?> fields, String code) {
        SELLER.create("Opportunity", Deals.all(fields)).statusCode(400).body("[0].errorCode", equalTo(code));
    }
}
