package dev.rapport.lead.account;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static dev.rapport.lead.account.Accounts.NONE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.lead.User;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a customer has come: where its deals are, or where somebody places it. */
@QuarkusTest
class AccountStageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OPPORTUNITY = "/services/data/v60.0/sobjects/Opportunity/";

    @Test
    void isWhereTheFurthestOfItsWonDealsIs() {
        String account = Accounts.has();
        String first = Accounts.hasDeal(account, "Prospecting");
        assertEquals(NONE, Accounts.stageOf(account));
        write(first, Map.of("StageName", "Closed Won"));
        assertEquals("CLOSED_WON", Accounts.stageOf(account));
        Accounts.hasDeal(account, "Expand");
        assertEquals("EXPAND", Accounts.stageOf(account));
        write(first, Map.of("StageName", "Adopt"));
        assertEquals("EXPAND", Accounts.stageOf(account));
        Accounts.hasDeal(account, "Closed Lost");
        assertEquals("EXPAND", Accounts.stageOf(account));
    }

    @Test
    void goesBackWithItsDeals() {
        String account = Accounts.has();
        String near = Accounts.hasDeal(account, "Closed Won");
        String far = Accounts.hasDeal(account, "Adopt");
        write(far, Map.of("StageName", "Onboard", "StageReason", "The plant stands still"));
        assertEquals("ONBOARD", Accounts.stageOf(account));
        SELLER.request().delete(OPPORTUNITY + far).then().statusCode(403);
        new User(Organizations.ACME, "admin")
                .request()
                .delete(OPPORTUNITY + far)
                .then()
                .statusCode(204);
        assertEquals("CLOSED_WON", Accounts.stageOf(account));
        new User(Organizations.ACME, "admin")
                .post(OPPORTUNITY + far + "/undeletion", Map.of())
                .statusCode(200);
        assertEquals("ONBOARD", Accounts.stageOf(account));
        write(far, Map.of("StageName", "Prospecting", "StageReason", "Booked by mistake"));
        write(near, Map.of("StageName", "Prospecting", "StageReason", "Booked by mistake"));
        assertEquals(NONE, Accounts.stageOf(account));
    }

    @Test
    void losesAndGainsADealThatChangesHands() {
        String one = Accounts.has();
        String other = Accounts.has();
        String deal = Accounts.hasDeal(one, "Adopt");
        write(deal, Map.of("AccountId", other));
        assertEquals(NONE, Accounts.stageOf(one));
        assertEquals("ADOPT", Accounts.stageOf(other));
        write(deal, Map.of("AccountId", one, "StageName", "Advocate"));
        assertEquals("ADVOCATE", Accounts.stageOf(one));
        assertEquals(NONE, Accounts.stageOf(other));
    }

    @Test
    void staysWhereSomebodyPlacedItUntilItIsToldToFollowAgain() {
        String account = Accounts.has();
        Accounts.hasDeal(account, "Closed Won");
        assertTrue(SELLER.flag("Account", account, "StageFollowsDeals"));
        Accounts.move(account, Map.of("stage", "adopt"))
                .statusCode(200)
                .body("accountId", equalTo(account), "stage", equalTo("ADOPT"), "followsDeals", equalTo(false));
        String later = Accounts.hasDeal(account, "Advocate");
        assertEquals("ADOPT", Accounts.stageOf(account));
        assertFalse(SELLER.flag("Account", account, "StageFollowsDeals"));
        Accounts.move(account, Map.of("followDeals", true))
                .statusCode(200)
                .body("stage", equalTo("ADVOCATE"), "followsDeals", equalTo(true));
        Accounts.move(account, Map.of("followDeals", true))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        write(later, Map.of("StageName", "Expand", "StageReason", "They left the stage"));
        assertEquals("EXPAND", Accounts.stageOf(account));
        SELLER.change("Account", account, Map.of("Stage", "ADVOCATE")).statusCode(204);
        SELLER.change("Account", account, Map.of("StageFollowsDeals", true)).statusCode(204);
        assertEquals("EXPAND", Accounts.stageOf(account));
    }

    @Test
    void tellsItsWayWithTheTimeInEachStage() {
        String account = Accounts.has();
        String deal = Accounts.hasDeal(account, "Onboard");
        Accounts.move(account, Map.of("stage", "EXPAND", "reason", "They asked for more"))
                .statusCode(200);
        Accounts.stages(account)
                .body("accountId", equalTo(account), "stage", equalTo("EXPAND"))
                .body("moments.what", contains("CLOSED_WON", "ONBOARD", "ADOPT", "EXPAND"))
                .body("moments.from", contains(null, "CLOSED_WON", "ONBOARD", "ADOPT"))
                .body("moments.implied", contains(true, false, true, false))
                .body(
                        "moments.note",
                        contains("With the deal Engines", "With the deal Engines", null, "They asked for more"))
                .body("moments.by", contains(SELLER.id(), SELLER.id(), SELLER.id(), SELLER.id()))
                .body("stages.stage", contains("CLOSED_WON", "ONBOARD", "ADOPT", "EXPAND"))
                .body("stages[3].time", notNullValue())
                .body("next", nullValue());
        MARKETER.request()
                .queryParam(
                        "q",
                        "SELECT OpportunityId, ToStage FROM AccountHistory WHERE AccountId = '" + account
                                + "' AND IsImplied = false ORDER BY Id")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .body("records.OpportunityId", contains(deal, null));
    }

    @Test
    void isToldPageByPage() {
        String account = Accounts.hasAt("ADVOCATE");
        String next = SELLER.get("/api/accounts/" + account + "/stages?limit=2")
                .statusCode(200)
                .body("moments", hasSize(2))
                .extract()
                .path("next");
        SELLER.get(next).body("moments.what", contains("ADOPT", "EXPAND"));
        SELLER.get("/api/accounts/" + account + "/stages?limit=0")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void isKnownToEveryService() {
        String account = Accounts.has();
        String deal = Accounts.hasDeal(account, "Adopt");
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            ReceivedEvent told = probe.await("AccountStageChanged", e -> account.equals(e.subject()), PATIENCE);
            assertEquals("ADOPT", told.data().path("to").asText());
            assertTrue(told.data().path("from").isNull());
            assertEquals(2, told.data().path("implied").size());
            assertEquals(deal, told.data().path("opportunityId").asText());
        }
    }

    @Test
    void refusesWhatSaysNothingOrTwoThings() {
        String account = Accounts.hasAt("ADOPT");
        refuses(Accounts.move(account, Map.of()), 400, "REQUIRED_FIELD_MISSING");
        refuses(Accounts.move(account, Map.of("stage", "GONE")), 400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        refuses(Accounts.move(account, Map.of("stage", "EXPAND", "followDeals", true)), 400, "INVALID_PARAMETER");
        refuses(Accounts.move(account, Map.of("stage", "ONBOARD", "reason", "x".repeat(256))), 400, "STRING_TOO_LONG");
        String following = Accounts.has();
        Accounts.move(following, Map.of("stage", "ADOPT")).statusCode(200);
        refuses(
                SELLER.change("Account", following, Map.of("Stage", "EXPAND", "StageFollowsDeals", true)),
                400,
                "FIELD_INTEGRITY_EXCEPTION");
        refuses(SELLER.change("Account", account, Map.of("StageReason", "Why not")), 400, "FIELD_INTEGRITY_EXCEPTION");
        refuses(SELLER.create("Account", Map.of("Name", "X", "StageReason", "Why")), 400, "FIELD_INTEGRITY_EXCEPTION");
        refuses(
                SELLER.create("Account", Map.of("Name", "X", "Stage", "ADOPT", "StageFollowsDeals", true)),
                400,
                "FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void isForThoseWhoWorkWithAccounts() {
        String account = Accounts.has();
        refuses(
                new User(Organizations.ACME, "executive")
                        .post("/api/accounts/" + account + "/stage", Map.of("stage", "ADOPT")),
                403,
                "INSUFFICIENT_ACCESS");
        refuses(STRANGER.post("/api/accounts/" + account + "/stage", Map.of("stage", "ADOPT")), 404, "NOT_FOUND");
        refuses(STRANGER.get("/api/accounts/" + account + "/stages"), 404, "NOT_FOUND");
        refuses(SELLER.create("AccountHistory", Map.of("AccountId", account)), 403, "INSUFFICIENT_ACCESS_OR_READONLY");
    }

    /** Of deals that move at the same moment the furthest counts. */
    @Test
    void isTheFurthestOfDealsThatMoveTogether() throws Exception {
        String account = Accounts.has();
        List<Callable<Integer>> moves = Stream.of("Onboard", "Adopt", "Expand", "Advocate")
                .map(stage -> Map.entry(Accounts.hasDeal(account, "Closed Won"), stage))
                .<Callable<Integer>>map(move ->
                        () -> SELLER.change("Opportunity", move.getKey(), Map.of("StageName", move.getValue()))
                                .extract()
                                .statusCode())
                .toList();
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<Integer> answer : threads.invokeAll(moves)) {
                assertEquals(204, answer.get());
            }
        }
        assertEquals("ADVOCATE", Accounts.stageOf(account));
    }

    private static void write(String deal, Map<String, ?> fields) {
        SELLER.change("Opportunity", deal, fields).statusCode(204);
    }

    private static void refuses(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }
}
