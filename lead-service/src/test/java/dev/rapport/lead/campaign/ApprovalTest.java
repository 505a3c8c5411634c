package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two keys, turned by two people. */
@QuarkusTest
class ApprovalTest {
    private Plan plan;

    @BeforeEach
    void draw() {
        plan = Plan.drawn();
    }

    @Test
    void opensTheGateWithOneApprovalOfEitherSide() {
        plan.approved(MARKETER).statusCode(200).body("function", equalTo("MARKETING"));
        plan.gates().body("gates[2].state", equalTo("closed")).body("gates[2].evidence", hasSize(1));
        plan.approved(SELLER).statusCode(200).body("function", equalTo("SALES")).body("userId", equalTo(SELLER.id()));
        plan.gates().body("gates[2].state", equalTo("open")).body("gates[2].evidence", hasSize(2));
        assertEquals(2, approvals("WithdrawnDate = null"));
    }

    @Test
    void takesAnApprovalThatIsGivenTwiceForOne() {
        String first = plan.approved(MARKETER).extract().path("id");
        plan.approved(MARKETER).statusCode(200).body("id", equalTo(first));
        assertEquals(1, approvals("WithdrawnDate = null"));
    }

    @Test
    void takesOneKeyOfEachSideOnly() {
        plan.approved(SELLER).statusCode(200);
        plan.approved(Plan.HEAD).statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        assertEquals(1, approvals("WithdrawnDate = null"));
    }

    @Test
    void isNotApprovedForASideThatOneDoesNotWorkFor() {
        MARKETER.post(plan.path("approvals"), Map.of("function", "SALES"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
        MARKETER.post(plan.path("approvals"), Map.of("function", "FINANCE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        new User(Organizations.ACME, "executive")
                .post(plan.path("approvals"), Map.of())
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BudgetedCost", "Type", "StartDate", "Description", "HypothesisId"})
    void isWithdrawnByAnotherPlan(String essential) {
        plan.opens(Gate.TWO_KEYS);
        Object value = switch (essential) {
            case "BudgetedCost" -> 5;
            case "StartDate" -> "2027-01-01";
            case "HypothesisId" -> Plan.newId("a22");
            default -> "Webinar";
        };
        MARKETER.change("Campaign", plan.campaign(), Map.of(essential, value)).statusCode(204);
        plan.gates().body("gates[2].state", equalTo("closed"));
        MARKETER.get("/services/data/v60.0/query?q=SELECT WithdrawnReason FROM CampaignApproval WHERE CampaignId = '"
                        + plan.campaign() + "'")
                .body("records", hasSize(2))
                .body("records[0].WithdrawnReason", containsString(essential));
        plan.opens(Gate.TWO_KEYS);
    }

    @Test
    void outlivesWhatIsNoPartOfThePlan() {
        plan.opens(Gate.TWO_KEYS);
        MARKETER.change("Campaign", plan.campaign(), Map.of("Name", "Summer", "NumberSent", 4))
                .statusCode(204);
        plan.gates().body("gates[2].state", equalTo("open"));
    }

    @Test
    void isWrittenByNobodyOnTheRecordPlane() {
        MARKETER.create("CampaignApproval", Map.of("CampaignId", plan.campaign()))
                .statusCode(403);
    }

    @Test
    void isNotGivenToACampaignThatHasEnded() {
        MARKETER.post(plan.path("status"), Map.of("status", "Aborted", "reason", "No budget"))
                .statusCode(200);
        plan.approved(SELLER).statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isGivenOnceHoweverManyAskAtOnce() throws Exception {
        List<Integer> answers = together(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> plan.approved(MARKETER).extract().statusCode())
                .toList());
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), answers);
        assertEquals(1, approvals("WithdrawnDate = null"));
    }

    @Test
    void neverHoldsForAPlanThatChangedMeanwhile() throws Exception {
        for (int round = 1; round <= 5; round++) {
            int budget = round;
            plan.approved(MARKETER).statusCode(200);
            together(List.of(
                    () -> plan.approved(SELLER).extract().statusCode(),
                    () -> MARKETER.change("Campaign", plan.campaign(), Map.of("BudgetedCost", budget))
                            .extract()
                            .statusCode()));
            // Marketing's came before the change; whichever came first, the two do not hold together.
            plan.gates().body("gates[2].state", equalTo("closed"));
            MARKETER.change("Campaign", plan.campaign(), Map.of("BudgetedCost", -budget))
                    .statusCode(204);
        }
    }

    @Test
    void doesNotDisturbAStatusThatMovesMeanwhile() throws Exception {
        List<Integer> answers = together(List.of(
                () -> plan.approved(MARKETER).extract().statusCode(),
                () -> plan.moves("Consultation").extract().statusCode(),
                () -> plan.approved(SELLER).extract().statusCode()));
        assertEquals(List.of(200, 200, 200), answers);
        plan.gates().body("gates[2].state", equalTo("open")).body("status", equalTo("Consultation"));
    }

    private int approvals(String where) {
        return MARKETER.get("/services/data/v60.0/query?q=SELECT Id FROM CampaignApproval WHERE CampaignId = '"
                        + plan.campaign() + "' AND " + where)
                .statusCode(200)
                .extract()
                .path("totalSize");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
