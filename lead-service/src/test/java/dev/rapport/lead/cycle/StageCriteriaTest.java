package dev.rapport.lead.cycle;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads are held to what marketing and sales agreed on, whichever door a move comes through. */
@QuarkusTest
class StageCriteriaTest {
    @Inject
    Owner owner;

    private Workshop shop;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        shop = new Workshop(owner);
    }

    @Test
    void nobodyEntersAStageWithoutWhatItAsksFor() {
        String criterion = agreedOn(Stage.SQL, CriterionKind.ENTRY, "Has a budget", "AnnualRevenue > 1000");
        String lead = shop.marketer.hasLead(Map.of("AnnualRevenue", 1000));
        refused(move(lead, Stage.SQL))
                .body("[0].message", allOf(containsString("Has a budget"), containsString(criterion)));
        refused(shop.seller.change("Lead", lead, Map.of("Stage", "SQL")));
        stands(lead, Stage.INQUIRY);
        shop.seller
                .change("Lead", lead, Map.of("Stage", "SQL", "AnnualRevenue", 1001))
                .statusCode(204);
        stands(lead, Stage.SQL);
    }

    @Test
    void everythingMissingIsToldAtOnceAndWhatIsMetIsNot() {
        String cycle = shop.hasDraft();
        shop.hasCriterion(cycle, Stage.MQL, CriterionKind.ENTRY, "Has a title", "Title != null");
        shop.hasCriterion(cycle, Stage.MQL, CriterionKind.ENTRY, "Has a city", "City != null");
        shop.hasCriterion(cycle, Stage.INQUIRY, CriterionKind.EXIT, "Has a company", "Company != null");
        shop.hasCriterion(cycle, Stage.INQUIRY, CriterionKind.EXIT, "Has a country", "Country != null");
        shop.activate(cycle);
        refused(move(shop.marketer.hasLead(Map.of("City", "London")), Stage.MQL))
                .body(
                        "[0].message",
                        allOf(
                                containsString("into MQL: \"Has a title\""),
                                containsString("on from INQUIRY: \"Has a country\""),
                                not(containsString("Has a city")),
                                not(containsString("Has a company"))));
    }

    @Test
    void whoGoesBackRestsOrEndsIsNotAskedWhatWhoGoesOnIs() {
        agreedOn(Stage.MQL, CriterionKind.EXIT, "Has a title", "Title != null");
        refused(move(shop.marketer.hasLead(Map.of("Stage", "MQL")), Stage.SAL));
        for (Stage elsewhere : new Stage[] {Stage.INQUIRY, Stage.RECYCLED, Stage.DISQUALIFIED, Stage.CLOSED_LOST}) {
            String lead = shop.marketer.hasLead(Map.of("Stage", "MQL"));
            move(lead, elsewhere).statusCode(200);
            stands(lead, elsewhere);
        }
    }

    @Test
    void skippedStagesAreNotAsked() {
        agreedOn(Stage.SQL, CriterionKind.ENTRY, "Has a title", "Title != null");
        String lead = shop.marketer.hasLead();
        move(lead, Stage.SQO).statusCode(200);
        shop.seller.get("/api/leads/" + lead + "/history").body("stages.stage", hasItem("SQL"));
    }

    @Test
    void handingOverAndAcceptingAreMovesLikeOthers() {
        agreedOn(Stage.SAL, CriterionKind.ENTRY, "Has a title", "Title != null");
        String lead = shop.marketer.hasLead();
        String handoff = shop.marketer.hasHandedOver(lead);
        refused(shop.seller.post("/api/handoffs/" + handoff + "/acceptance", Map.of()));
        assertEquals("SUBMITTED", shop.seller.field("Handoff", handoff, "Status"));
        shop.seller.change("Lead", lead, Map.of("Title", "Countess")).statusCode(204);
        shop.seller.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).statusCode(200);
        stands(lead, Stage.SAL);
    }

    @Test
    void aConversionIsAMoveAndTheDealThatFollowsIsAFact() {
        String cycle = shop.hasDraft();
        shop.hasCriterion(cycle, Stage.SQO, CriterionKind.ENTRY, "Has a title", "Title != null");
        shop.hasCriterion(cycle, Stage.CLOSED_WON, CriterionKind.ENTRY, "Has a city", "City != null");
        shop.activate(cycle);
        String lead = shop.marketer.hasLead();
        Map<String, String> asked = Map.of("convertedStatus", "Closed - Converted");
        refused(shop.seller.post("/api/leads/" + lead + "/conversion", asked));
        shop.seller.change("Lead", lead, Map.of("Title", "Countess")).statusCode(204);
        String deal = shop.seller
                .post("/api/leads/" + lead + "/conversion", asked)
                .statusCode(200)
                .extract()
                .path("opportunityId");
        shop.seller
                .post("/api/opportunities/" + deal + "/stage", Map.of("stage", "Closed Won"))
                .statusCode(200);
        stands(lead, Stage.CLOSED_WON);
    }

    @Test
    void aLeadIsCapturedAtAStageThatItFitsAndAsAnInquiryAlways() {
        String cycle = shop.hasDraft();
        shop.hasCriterion(cycle, Stage.INQUIRY, CriterionKind.ENTRY, "Has a title", "Title != null");
        shop.hasCriterion(cycle, Stage.SQL, CriterionKind.ENTRY, "Has a title", "Title != null");
        shop.activate(cycle);
        shop.marketer.hasLead();
        Map<String, String> lead = Map.of("LastName", "Lovelace", "Company", "Engines", "Stage", "SQL");
        refused(shop.marketer.create("Lead", lead));
        shop.marketer.hasLead(Map.of("Stage", "SQL", "Title", "Countess"));
    }

    @Test
    void aDraftBindsNobodyAndAVersionBindsUntilTheNext() {
        String draft = shop.hasDraft();
        String criterion = shop.hasCriterion(draft, Stage.SQL, CriterionKind.ENTRY, "Has a title", "Title != null");
        move(shop.marketer.hasLead(), Stage.SQL).statusCode(200);
        shop.activate(draft);
        refused(move(shop.marketer.hasLead(), Stage.SQL));
        shop.marketer
                .change("StageCriterion", criterion, Map.of("Criteria", "Id != null"))
                .statusCode(409);
        String next = shop.hasDraft();
        String copy = shop.read(next).extract().path("stages.find { it.code == 'SQL' }.criteria[0].id");
        shop.marketer
                .request()
                .delete("/services/data/v60.0/sobjects/StageCriterion/" + copy)
                .then()
                .statusCode(204);
        shop.activate(next);
        move(shop.marketer.hasLead(), Stage.SQL).statusCode(200);
        shop.read(draft).body("stages.find { it.code == 'SQL' }.criteria", hasSize(1));
    }

    private String agreedOn(Stage stage, CriterionKind kind, String name, String criteria) {
        String cycle = shop.hasDraft();
        String criterion = shop.hasCriterion(cycle, stage, kind, name, criteria);
        shop.activate(cycle);
        return criterion;
    }

    private ValidatableResponse move(String lead, Stage to) {
        return shop.seller.post("/api/leads/" + lead + "/stage", Map.of("to", to.name(), "reason", "Because"));
    }

    private void stands(String lead, Stage stage) {
        assertEquals(stage.name(), shop.seller.field("Lead", lead, "Stage"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(409).body("[0].errorCode", equalTo("CRITERIA_NOT_MET"));
    }
}
