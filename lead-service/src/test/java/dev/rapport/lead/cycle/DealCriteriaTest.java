package dev.rapport.lead.cycle;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals are held to what marketing and sales agreed on, whichever door a move comes through. */
@QuarkusTest
class DealCriteriaTest {
    @Inject
    Owner owner;

    private Workshop shop;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        shop = new Workshop(owner);
    }

    @Test
    void noDealIsWonWithoutWhatTheCloseAsksFor() {
        String criterion = agreedOn(Stage.CLOSED_WON, CriterionKind.ENTRY, "Has an amount", "Amount > 0");
        String deal = hasDeal("Prospecting");
        refused(move(deal, "Closed Won"))
                .body("[0].fields", equalTo(List.of("StageName")))
                .body(
                        "[0].message",
                        allOf(containsString("into CLOSED_WON: \"Has an amount\""), containsString(criterion)));
        refused(shop.seller.change("Opportunity", deal, Map.of("StageName", "Closed Won")));
        stands(deal, "Prospecting");
        shop.seller
                .get("/api/opportunities/" + deal + "/stages")
                .statusCode(200)
                .body("moments", hasSize(1));
        shop.seller
                .change("Opportunity", deal, Map.of("StageName", "Closed Won", "Amount", 1))
                .statusCode(204);
        stands(deal, "Closed Won");
    }

    @Test
    void aDealGoesOnPastTheCloseOnlyWithWhatItsStageAsksFor() {
        agreedOn(Stage.ONBOARD, CriterionKind.EXIT, "Says what is next", "NextStep != null");
        String deal = hasDeal("Onboard");
        refused(move(deal, "Adopt")).body("[0].message", containsString("on from ONBOARD"));
        move(deal, "Closed Won").statusCode(200);
        move(deal, "Onboard").statusCode(200);
        shop.seller.change("Opportunity", deal, Map.of("NextStep", "Train")).statusCode(204);
        move(deal, "Adopt").statusCode(200);
    }

    @Test
    void amongOpenStagesNobodyIsAskedNorWhoLoses() {
        String cycle = shop.hasDraft();
        shop.hasDealCriterion(cycle, Stage.SQO, CriterionKind.ENTRY, "Has an amount", "Amount > 0");
        shop.hasDealCriterion(cycle, Stage.SQO, CriterionKind.EXIT, "Has an amount", "Amount > 0");
        shop.activate(cycle);
        String deal = hasDeal("Prospecting");
        move(deal, "Negotiation/Review").statusCode(200);
        refused(move(deal, "Closed Won"));
        move(deal, "Closed Lost").statusCode(200);
        refused(move(deal, "Negotiation/Review")).body("[0].message", containsString("into SQO"));
    }

    @Test
    void aDealIsFoundAtTheCloseOnlyWhereItFits() {
        agreedOn(Stage.CLOSED_WON, CriterionKind.ENTRY, "Has an amount", "Amount > 0");
        refused(shop.seller.create("Opportunity", deal("Closed Won")));
        Map<String, Object> worth = new HashMap<>(deal("Closed Won"));
        worth.put("Amount", 5);
        shop.seller.create("Opportunity", worth).statusCode(201);
    }

    @Test
    void whatIsAskedOfLeadsIsNotAskedOfDealsNorTheOtherWayRound() {
        String cycle = shop.hasDraft();
        shop.hasCriterion(cycle, Stage.CLOSED_WON, CriterionKind.ENTRY, "Has a city", "City != null");
        shop.hasDealCriterion(cycle, Stage.SQO, CriterionKind.ENTRY, "Has an amount", "Amount > 0");
        shop.activate(cycle);
        move(hasDeal("Prospecting"), "Closed Won").statusCode(200);
        String lead = shop.marketer.hasLead();
        shop.seller.post("/api/leads/" + lead + "/stage", Map.of("to", "SQO")).statusCode(200);
    }

    @Test
    void aConditionOnDealsIsAskedOfDealsAndOfStagesThatTheyComeTo() {
        String cycle = shop.hasDraft();
        shop.marketer
                .create(
                        "StageCriterion",
                        shop.dealCriterion(cycle, Stage.CLOSED_WON, CriterionKind.ENTRY, "A", "City != null"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD"));
        shop.marketer
                .create("StageCriterion", shop.dealCriterion(cycle, Stage.MQL, CriterionKind.ENTRY, "A", "Amount > 0"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].fields", hasItem("AskedOf"));
        shop.marketer
                .create(
                        "StageCriterion",
                        shop.dealCriterion(cycle, Stage.CLOSED_WON, CriterionKind.ENTRY, "A", "Amount > 0"))
                .statusCode(201);
        shop.read(cycle).body("stages.find { it.code == 'CLOSED_WON' }.criteria.askedOf", hasItem("OPPORTUNITY"));
    }

    private String agreedOn(Stage stage, CriterionKind kind, String name, String criteria) {
        String cycle = shop.hasDraft();
        String criterion = shop.hasDealCriterion(cycle, stage, kind, name, criteria);
        shop.activate(cycle);
        return criterion;
    }

    private static Map<String, String> deal(String stage) {
        return Map.of("Name", "Engines", "StageName", stage, "CloseDate", "2026-12-31");
    }

    private String hasDeal(String stage) {
        return shop.seller.has("Opportunity", deal(stage));
    }

    private ValidatableResponse move(String deal, String to) {
        return shop.seller.post("/api/opportunities/" + deal + "/stage", Map.of("stage", to, "note", "Because"));
    }

    private void stands(String deal, String stage) {
        assertEquals(stage, shop.seller.field("Opportunity", deal, "StageName"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(409).body("[0].errorCode", equalTo("CRITERIA_NOT_MET"));
    }
}
