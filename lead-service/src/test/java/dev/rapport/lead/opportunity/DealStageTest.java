package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealStageTest {
    private static final User EXECUTIVE = new User(Organizations.ACME, "executive");

    @Inject
    Owner owner;

    @Test
    void aDealTellsItsWay() {
        String deal = Deals.hasAt("Prospecting");
        Deals.move(deal, Map.of("stage", "negotiation/review", "note", "They called"))
                .statusCode(200)
                .body("opportunityId", equalTo(deal))
                .body("stage", equalTo("Negotiation/Review"))
                .body("reason", nullValue());
        Deals.write(deal, Map.of("StageName", "Qualification")).statusCode(204);
        Deals.stages(deal)
                .body("opportunityId", equalTo(deal))
                .body("stage", equalTo("Qualification"))
                .body("stages.stage", contains("Prospecting", "Negotiation/Review", "Qualification"))
                .body("moments.kind", contains("STAGE", "STAGE", "STAGE"))
                .body("moments.from", contains(null, "Prospecting", "Negotiation/Review"))
                .body("moments.what", contains("Prospecting", "Negotiation/Review", "Qualification"))
                .body("moments.note", contains(null, "They called", null))
                .body("moments.by", contains(SELLER.id(), SELLER.id(), SELLER.id()))
                .body("next", nullValue());
    }

    @Test
    void stagesSkippedAfterTheCloseAreImplied() {
        String deal = Deals.hasAt("Negotiation/Review");
        Deals.move(deal, Map.of("stage", "Closed Won")).statusCode(200);
        Deals.move(deal, Map.of("stage", "Expand")).statusCode(200);
        Deals.stages(deal)
                .body("moments.what", contains("Negotiation/Review", "Closed Won", "Onboard", "Adopt", "Expand"))
                .body("moments.from", contains(null, "Negotiation/Review", "Closed Won", "Onboard", "Adopt"))
                .body("moments.implied", contains(false, false, true, true, false));
        Deals.stages(Deals.hasAt("Onboard"))
                .body("moments.what", contains("Closed Won", "Onboard"))
                .body("moments.implied", contains(true, false));
    }

    @Test
    void timeInAStageIsThatOfAllVisits() {
        String deal = Deals.hasAt("Prospecting");
        for (String stage : List.of("Qualification", "Prospecting", "Negotiation/Review")) {
            Deals.move(deal, Map.of("stage", stage)).statusCode(200);
        }
        owner.execute(
                "update opportunity_history h set occurred_at = timestamptz '2026-01-05T10:00Z' + interval '1 day' * ("
                        + "select count(*) from opportunity_history e where e.opportunity_id = h.opportunity_id"
                        + " and e.id < h.id) where opportunity_id = ?",
                RecordId.parse(deal).value());
        Deals.stages(deal)
                .body("stages.stage", contains("Prospecting", "Qualification", "Negotiation/Review"))
                .body("stages[0].time", equalTo("PT48H"))
                .body("stages[1].time", equalTo("PT24H"))
                .body("stages[0].enteredAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void theWayIsTheSamePageByPage() {
        String deal = Deals.hasAt("Advocate");
        List<String> paged = new ArrayList<>();
        String next = "/api/opportunities/" + deal + "/stages?limit=2";
        while (next != null) {
            var page = SELLER.get(next).statusCode(200).extract();
            paged.addAll(page.path("moments.what"));
            next = page.path("next");
        }
        assertEquals(List.of("Closed Won", "Onboard", "Adopt", "Expand", "Advocate"), paged);
        Stream.of("limit=0", "limit=201", "after=tomorrow")
                .forEach(wrong -> SELLER.get("/api/opportunities/" + deal + "/stages?" + wrong)
                        .statusCode(400));
    }

    @Test
    void salesforcesHistoryHoldsTheFiguresToo() {
        String deal = Deals.has(Map.of("Amount", 100));
        Deals.write(deal, Map.of("Amount", 200)).statusCode(204);
        Deals.write(deal, Map.of("NextStep", "Call")).statusCode(204);
        Deals.write(deal, Map.of("StageName", "Closed Won")).statusCode(204);
        SELLER.request()
                .queryParam(
                        "q",
                        "SELECT (SELECT StageName, FromStageName, Amount, Probability FROM OpportunityHistories ORDER BY"
                                + " Id) FROM Opportunity WHERE Id = '" + deal + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .rootPath("records[0].OpportunityHistories.records")
                .body("StageName", contains("Prospecting", "Prospecting", "Closed Won"))
                .body("FromStageName", contains(null, "Prospecting", "Prospecting"))
                .body("Amount", contains(100f, 200f, 200f))
                .body("Probability", contains(10, 10, 100));
        Deals.stages(deal).body("moments.what", contains("Prospecting", "Closed Won"));
        SELLER.create("OpportunityHistory", Map.of("OpportunityId", deal, "StageName", "Advocate"))
                .statusCode(403);
    }

    @Test
    void aMoveAskedForTwiceIsMadeOnce() {
        String deal = Deals.hasAt("Prospecting");
        for (int i = 0; i < 2; i++) {
            keyed(deal, "Closed Won").statusCode(200).body("stage", equalTo("Closed Won"));
        }
        keyed(deal, "Onboard").statusCode(422).body("[0].errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Deals.stages(deal).body("moments", hasSize(2));
    }

    private static ValidatableResponse keyed(String deal, String stage) {
        return SELLER.request()
                .header("Idempotency-Key", "move-" + deal)
                .body(Map.of("stage", stage))
                .post("/api/opportunities/" + deal + "/stage")
                .then();
    }

    @Test
    void movesAtTheSameTimeMakeOneHistory() throws Exception {
        String deal = Deals.hasAt("Prospecting");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String stage : List.of("Closed Won", "Closed Lost", "Negotiation/Review", "Closed Won")) {
            calls.add(() -> Deals.move(deal, Map.of("stage", stage)).extract().statusCode());
            calls.add(() ->
                    Deals.write(deal, Map.of("StageName", stage)).extract().statusCode());
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                int status = answer.get();
                assertTrue(List.of(200, 204, 400, 409).contains(status), "answered " + status);
            }
        }
        List<Map<String, String>> moments = Deals.stages(deal).extract().path("moments");
        String stage = null;
        for (Map<String, String> moment : moments) {
            assertEquals(stage, moment.get("from"), moments::toString);
            stage = moment.get("what");
        }
        Deals.read(deal).body("StageName", equalTo(stage));
    }

    @Test
    void nothingIsMovedByABadCall() {
        String deal = Deals.hasAt("Prospecting");
        refused(Deals.move(deal, Map.of()), 400, "REQUIRED_FIELD_MISSING");
        refused(Deals.move(deal, Map.of("stage", " ")), 400, "REQUIRED_FIELD_MISSING");
        refused(Deals.move(deal, Map.of("stage", "Dreaming")), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST")
                .body("[0].message", containsString("Negotiation/Review, Closed Won, Closed Lost, Onboard"));
        refused(Deals.move(deal, Map.of("stage", 7, "reason", List.of())), 400, "JSON_PARSER_ERROR");
        Map<String, String> note = new HashMap<>(Map.of("stage", "Closed Won", "note", "x".repeat(201)));
        refused(Deals.move(deal, note), 400, "STRING_TOO_LONG");
        note.put("note", "a\u0000b");
        refused(Deals.move(deal, note), 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(SELLER.post("/api/opportunities/" + deal + "/stage", List.of()), 400, "JSON_PARSER_ERROR");
        refused(Deals.write(deal, Map.of("StageReason", "Because")), 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(Deals.write(deal, Map.of("StageName", "Dreaming")), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        Deals.stages(deal).body("moments", hasSize(1)).body("stage", equalTo("Prospecting"));
    }

    @Test
    void aDealIsMovedByItsOrganisationAndByWhoMayWriteIt() {
        String deal = Deals.hasAt("Prospecting");
        String verb = "/api/opportunities/" + deal + "/stage";
        refused(STRANGER.post(verb, Map.of("stage", "Closed Won")), 404, "NOT_FOUND");
        refused(STRANGER.get(verb + "s"), 404, "NOT_FOUND");
        refused(EXECUTIVE.post(verb, Map.of("stage", "Closed Won")), 403, "INSUFFICIENT_ACCESS");
        EXECUTIVE.get(verb + "s").statusCode(200).body("moments", hasSize(1));
        MARKETER.post(verb, Map.of("stage", "Qualification")).statusCode(200);
        for (String none : List.of(MARKETER.hasLead(), "006000000000001AAA")) {
            refused(Deals.move(none, Map.of("stage", "Closed Won")), 404, "NOT_FOUND");
            refused(SELLER.get("/api/opportunities/" + none + "/stages"), 404, "NOT_FOUND");
        }
        refused(Deals.move("nonsense", Map.of("stage", "Closed Won")), 400, "MALFORMED_ID");
        new User(Organizations.ACME, "admin")
                .request()
                .delete("/services/data/v60.0/sobjects/Opportunity/" + deal)
                .then()
                .statusCode(204);
        refused(Deals.move(deal, Map.of("stage", "Closed Won")), 404, "ENTITY_IS_DELETED");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("errorCode", hasItem(code));
    }
}
