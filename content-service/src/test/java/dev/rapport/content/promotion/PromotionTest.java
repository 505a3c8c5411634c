package dev.rapport.content.promotion;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.derivation.Master;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PromotionTest {
    private static final String RECORDS = "/services/data/v60.0/sobjects/PromotionProposal/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Master master;

    @BeforeEach
    void make() {
        master = Master.make();
    }

    @Test
    void isProposedToTheOwnerWhenThreeAccountsGotAnotherText() {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String first = master.derived(Map.of("headline", "one"));
            String second = master.derived(Map.of("headline", "two"));
            promotions().body("promotions", empty());
            String third = master.derived(Map.of("headline", "three"));
            String id = proposal();
            var event = probe.await("PromotionProposed", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals(
                    Tokens.user(ACME, "marketing"), event.data().path("ownerId").asText());
            assertEquals("headline", event.data().path("region").asText());
            assertEquals(3, event.data().path("accounts").asInt());
            as("sales")
                    .get("/api/promotions/" + id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("PROPOSED"))
                    .body("round", equalTo(1))
                    .body("changes.derivationId", contains(first, second, third))
                    .body("changes.content", contains("one", "two", "three"));
            as("marketing").get("/api/promotions").then().statusCode(200).body("id", hasItem(id));
        }
    }

    @Test
    void countsAccountsAndNotDerivations() {
        String account = Master.account();
        for (String text : List.of("one", "two", "three")) {
            as("sales")
                    .body(Map.of("accountId", account, "regions", Map.of("headline", text)))
                    .post("/api/assets/" + master.id() + "/derivations")
                    .then()
                    .statusCode(201);
        }
        promotions().body("promotions", empty());
    }

    @Test
    void countsEachRegionForItself() {
        master.derived(Map.of("headline", "one"));
        master.derived(Map.of("price", "two"));
        master.derived(Map.of("headline", "three"));
        promotions().body("promotions", empty());
    }

    @Test
    void forgetsAChangeThatWasTakenBack() {
        String first = master.derived(Map.of("headline", "one"));
        as("sales")
                .delete("/api/derivations/" + first + "/regions/headline")
                .then()
                .statusCode(200);
        master.derived(Map.of("headline", "two"));
        master.derived(Map.of("headline", "three"));
        promotions().body("promotions", empty());
    }

    @Test
    void isProposedOnceInARoundHoweverManyFollow() {
        List<String> all = new ArrayList<>();
        for (String text : List.of("one", "two", "three", "four", "five")) {
            all.add(master.derived(Map.of("headline", text)));
        }
        promotions()
                .body("promotions", hasSize(1))
                .body("promotions[0].fromDerivations", containsInAnyOrder(all.toArray()));
    }

    @Test
    void isProposedExactlyOnceWhenManyChangeAtTheSameTime() throws Exception {
        List<String> derivations =
                Stream.generate(() -> master.derived(Map.of())).limit(6).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = derivations.stream()
                    .<Callable<Integer>>map(id -> () -> as("sales")
                            .body(Map.of("content", "for " + id))
                            .put("/api/derivations/" + id + "/regions/headline")
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : pool.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
        }
        promotions()
                .body("promotions", hasSize(1))
                .body("promotions[0].fromDerivations", containsInAnyOrder(derivations.toArray()));
    }

    @Test
    void putsTheAcceptedTextIntoTheMasterAndMakesDerivationsStale() {
        String first = proposed();
        String id = proposal();
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            decide("marketing", id, "acceptance", Map.of("fromDerivationId", first))
                    .statusCode(200)
                    .body("status", equalTo("ACCEPTED"))
                    .body("acceptedContent", equalTo("one"))
                    .body("decidedById", equalTo(Tokens.user(ACME, "marketing")));
            var event = probe.await("PromotionDecided", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals("ACCEPTED", event.data().path("outcome").asText());
        }
        as("sales")
                .get("/api/assets/" + master.id() + "/regions")
                .then()
                .body("[0].content", equalTo("one"))
                .body("[0].revision", equalTo(2));
        as("sales").get("/api/derivations/" + first).then().body("status", equalTo("STALE"));
        as("sales")
                .post("/api/derivations/" + first + "/refresh")
                .then()
                .statusCode(200)
                .body("dropped[0].reason", equalTo("MASTER_SAYS_SO"));
    }

    @Test
    void startsAnotherRoundWithADecision() {
        proposed();
        decide("marketing", proposal(), "decline", Map.of("reason", "Not for everybody"))
                .statusCode(200);
        master.derived(Map.of("headline", "four"));
        master.derived(Map.of("headline", "five"));
        promotions().body("promotions", hasSize(1));
        master.derived(Map.of("headline", "six"));
        promotions().body("promotions", hasSize(2)).body("promotions.status", contains("PROPOSED", "DECLINED"));
    }

    @Test
    void isDecidedByTheOwnerAlone() {
        proposed();
        String id = proposal();
        decide("sales", id, "decline", Map.of("reason", "no"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"));
        as("sales-head")
                .body(Map.of("Status", "DECLINED", "DeclineReason", "no"))
                .patch(RECORDS + id)
                .then()
                .statusCode(403);
        as(GLOBEX, "marketing").get("/api/promotions/" + id).then().statusCode(404);
        as(GLOBEX, "marketing")
                .body(Map.of("reason", "no"))
                .post("/api/promotions/" + id + "/decline")
                .then()
                .statusCode(404);
        decide("marketing", id, "decline", Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        decide("marketing", id, "acceptance", Map.of()).statusCode(400);
        decide("marketing", id, "acceptance", Map.of("fromDerivationId", "a11000000009999AAA"))
                .statusCode(400);
        as("marketing").get("/api/promotions/" + id).then().body("status", equalTo("PROPOSED"));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(ProposalStatus.values())
                .flatMap(from -> Stream.of(ProposalStatus.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isDecidedOnceByEitherDoor(ProposalStatus from, ProposalStatus to) {
        proposed();
        String id = proposal();
        if (from != ProposalStatus.PROPOSED) {
            patch(id, from, 204);
        }
        boolean legal = from == ProposalStatus.PROPOSED;
        if (!legal && to != ProposalStatus.PROPOSED) {
            decide("marketing", id, to == ProposalStatus.ACCEPTED ? "acceptance" : "decline", body(to))
                    .statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        }
        patch(id, to, legal ? 204 : 409);
        as("sales").get("/api/promotions/" + id).then().body("status", equalTo((legal ? to : from).name()));
    }

    private static Map<String, ?> body(ProposalStatus to) {
        return to == ProposalStatus.ACCEPTED ? Map.of("content", "x") : Map.of("reason", "x");
    }

    private static void patch(String id, ProposalStatus to, int status) {
        Map<String, ?> fields = switch (to) {
            case PROPOSED -> Map.of("Status", "PROPOSED");
            case ACCEPTED -> Map.of("Status", "ACCEPTED", "AcceptedContent", "Best of all");
            case DECLINED -> Map.of("Status", "DECLINED", "DeclineReason", "Not for everybody");
        };
        as("marketing").body(fields).patch(RECORDS + id).then().statusCode(status);
    }

    /** @return the first of three derivations with another headline */
    private String proposed() {
        String first = master.derived(Map.of("headline", "one"));
        master.derived(Map.of("headline", "two"));
        master.derived(Map.of("headline", "three"));
        return first;
    }

    private ValidatableResponse promotions() {
        return as("sales").get("/api/assets/" + master.id() + "/lineage").then().statusCode(200);
    }

    private String proposal() {
        return promotions().body("promotions", hasSize(1)).extract().path("promotions[0].id");
    }

    private static ValidatableResponse decide(String role, String id, String noun, Map<String, ?> body) {
        return as(role).body(body).post("/api/promotions/" + id + "/" + noun).then();
    }
}
