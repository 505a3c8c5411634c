package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One contact at most is a deal's primary one. */
@QuarkusTest
class ContactRoleTest {
    private static final String ROLE = "OpportunityContactRole";

    private String ada;
    private String charles;
    private String deal;

    @BeforeEach
    void begin() {
        ada = SELLER.has("Contact", Map.of("LastName", "Lovelace"));
        charles = SELLER.has("Contact", Map.of("LastName", "Babbage"));
        deal = Deals.has(Map.of("ContactId", ada));
    }

    @Test
    void theNextOneTakesThePlaceOfTheFirst() {
        SELLER.has(ROLE, role(charles, true));
        primaries().body("records.ContactId", contains(charles));
    }

    @Test
    void whoIsMadePrimaryLaterTakesThePlaceToo() {
        String evaluator = SELLER.has(ROLE, role(charles, false));
        primaries().body("records.ContactId", contains(ada));
        SELLER.change(ROLE, evaluator, Map.of("IsPrimary", true)).statusCode(204);
        primaries().body("records.ContactId", contains(charles));
        SELLER.change(ROLE, evaluator, Map.of("IsPrimary", false)).statusCode(204);
        primaries().body("totalSize", equalTo(0));
    }

    @Test
    void aDealsPrimaryContactIsNoneOfAnothersBusiness() {
        String other = Deals.has(Map.of("ContactId", ada));
        SELLER.has(ROLE, role(charles, true));
        primaries(other).body("records.ContactId", contains(ada));
    }

    @Test
    void manyOfOneCallLeaveOne() {
        List<Map<String, Object>> records = List.of(
                Map.of("attributes", Map.of("type", ROLE), "OpportunityId", deal, "ContactId", ada, "IsPrimary", true),
                Map.of(
                        "attributes",
                        Map.of("type", ROLE),
                        "OpportunityId",
                        deal,
                        "ContactId",
                        charles,
                        "IsPrimary",
                        true));
        SELLER.post("/services/data/v60.0/composite/sobjects", Map.of("records", records))
                .statusCode(200)
                .body("success", containsInAnyOrder(true, true));
        primaries().body("totalSize", equalTo(1));
    }

    @Test
    void manyAtTheSameTimeLeaveOne() throws Exception {
        Callable<Integer> call =
                () -> SELLER.create(ROLE, role(charles, true)).extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(8, call))) {
                answers.add(answer.get());
            }
        }
        assertTrue(answers.contains(201), answers::toString);
        assertFalse(answers.contains(500), answers::toString);
        primaries().body("totalSize", equalTo(1));
    }

    @Test
    void whoIsInTheBinIsNotCounted() {
        String id = SELLER.has(ROLE, role(charles, true));
        SELLER.request()
                .delete("/services/data/v60.0/sobjects/" + ROLE + "/" + id)
                .then()
                .statusCode(204);
        primaries().body("totalSize", equalTo(0));
        SELLER.has(ROLE, role(ada, true));
        primaries().body("records.ContactId", contains(ada));
    }

    @Test
    void aRoleOfNoDealIsRefused() {
        SELLER.create(ROLE, Map.of("OpportunityId", "006000000000001AAA", "ContactId", ada, "IsPrimary", true))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        assertEquals(1, (int) primaries().extract().path("totalSize"));
    }

    private Map<String, Object> role(String contact, boolean primary) {
        return Map.of("OpportunityId", deal, "ContactId", contact, "IsPrimary", primary);
    }

    private ValidatableResponse primaries() {
        return primaries(deal);
    }

    private static ValidatableResponse primaries(String deal) {
        return SELLER.request()
                .queryParam(
                        "q",
                        "SELECT ContactId FROM " + ROLE + " WHERE IsPrimary = true AND OpportunityId = '" + deal + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }
}
