package dev.rapport.lead.cycle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How marketing and sales come to another sales cycle. */
@QuarkusTest
class CycleVersionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Owner owner;

    private Workshop shop;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        shop = new Workshop(owner);
    }

    @Test
    void aDraftBeginsAsACopyOfTheActiveVersion() {
        shop.activate(changed(shop.hasDraft()));
        ValidatableResponse draft = shop.read(shop.hasDraft())
                .body("version", equalTo(3))
                .body("status", equalTo("DRAFT"))
                .body(
                        "stages.code",
                        equalTo(Stream.of(Stage.values()).map(Enum::name).toList()))
                .body("stages.find { it.code == 'SQL' }.buyerQuestion", equalTo("What is it to me?"))
                .body(
                        "stages.find { it.code == 'SQL' }.tools.assetType",
                        contains("DECK", "DEMO", "BATTLECARD", "VIDEO"))
                .body("stages.find { it.code == 'SQL' }.tools[3].minimumCount", equalTo(2))
                .body("stages.find { it.code == 'SQL' }.criteria.name", contains("Has a title"));
        String active = shop.seller.get("/api/sales-cycles").extract().path("versions[1].id");
        draft.body("basedOnId", equalTo(active));
        shop.read(active).body("stages", hasSize(Stage.values().length));
    }

    @Test
    void twoKeysMakeAVersionActiveAndKnownToEveryService() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String cycle = changed(shop.hasDraft());
            shop.marketer
                    .post("/api/sales-cycles/" + cycle + "/review", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("REVIEW"))
                    .body("missingKeys", contains("MARKETING", "SALES"));
            shop.marketer
                    .post("/api/sales-cycles/" + cycle + "/approvals", Map.of("note", "As agreed"))
                    .statusCode(200)
                    .body("status", equalTo("REVIEW"))
                    .body("missingKeys", contains("SALES"))
                    .body("keys.note", contains("As agreed"));
            shop.approve(shop.seller, cycle)
                    .statusCode(200)
                    .body("status", equalTo("ACTIVE"))
                    .body("missingKeys", empty())
                    .body("keys.userId", contains(shop.marketer.id(), shop.seller.id()));
            assertEquals(List.of("ACTIVE", "SUPERSEDED"), shop.statuses());
            JsonNode told = probe.await("SalesCycleActivated", e -> cycle.equals(e.subject()), PATIENCE)
                    .data();
            assertEquals(2, told.get("cycleVersion").asInt());
            assertEquals(Stage.values().length, told.get("stages").size());
            assertEquals("What is it to me?", told.at("/stages/3/buyerQuestion").asText());
            assertEquals("VIDEO", told.at("/stages/3/tools/3/assetType").asText());
        }
    }

    @Test
    void oneDepartmentAloneOpensNothing() {
        String cycle = inReview();
        shop.approve(shop.seller, cycle).statusCode(200);
        shop.approve(shop.head, cycle)
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", containsString("the key of MARKETING"));
        assertEquals(List.of("REVIEW", "ACTIVE"), shop.statuses());
    }

    @Test
    void onePersonHasOneKeyWhateverTheyBecome() {
        String cycle = inReview();
        shop.approve(shop.seller, cycle).statusCode(200);
        shop.isKnown(shop.seller, "MARKETING");
        shop.approve(shop.seller, cycle)
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"))
                .body("[0].message", startsWith("Two keys are held by two people"));
        shop.read(cycle).body("status", equalTo("REVIEW")).body("keys", hasSize(1));
    }

    @Test
    void aRoleIsNoKey() {
        String cycle = inReview();
        shop.approve(shop.admin, cycle).statusCode(403).body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
        shop.isKnown(shop.admin, "FINANCE");
        shop.approve(shop.admin, cycle).statusCode(403);
        shop.isKnown(shop.admin, "SALES");
        shop.approve(shop.admin, cycle).statusCode(200);
    }

    @Test
    void keysGivenBeforeAVersionWasTakenBackOpenNothing() {
        String cycle = inReview();
        shop.approve(shop.marketer, cycle).statusCode(200);
        shop.head
                .request()
                .delete("/api/sales-cycles/" + cycle + "/review")
                .then()
                .statusCode(200);
        shop.head.post("/api/sales-cycles/" + cycle + "/review", Map.of()).body("missingKeys", hasSize(2));
        shop.approve(shop.seller, cycle).statusCode(200).body("status", equalTo("REVIEW"));
        shop.approve(shop.marketer, cycle).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void oneVersionIsInTheMakingAtATime() {
        String open = shop.hasDraft();
        shop.head
                .post("/api/sales-cycles", Map.of("name", "Mine"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", containsString(open));
    }

    @Test
    void manyWhoDrawUpAVersionAtOnceGetOne() throws Exception {
        List<Integer> answers = atOnce(Collections.nCopies(
                12,
                () -> shop.marketer
                        .post("/api/sales-cycles", Map.of())
                        .extract()
                        .statusCode()));
        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(11, answers.stream().filter(status -> status == 409).count());
        assertEquals(List.of("DRAFT", "ACTIVE"), shop.statuses());
    }

    @Test
    void keysTurnedAtOnceMakeOneVersionActive() throws Exception {
        String cycle = inReview();
        List<Integer> answers = atOnce(Stream.of(shop.marketer, shop.seller, shop.head, shop.marketer, shop.seller)
                .<Callable<Integer>>map(
                        user -> () -> shop.approve(user, cycle).extract().statusCode())
                .toList());
        assertEquals(2, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(List.of("ACTIVE", "SUPERSEDED"), shop.statuses());
    }

    @Test
    void strangersFindNothing() {
        String cycle = inReview();
        User stranger = new Workshop(owner).marketer;
        stranger.get("/api/sales-cycles/" + cycle).statusCode(404);
        stranger.post("/api/sales-cycles/" + cycle + "/review", Map.of()).statusCode(404);
        stranger.post("/api/sales-cycles/" + cycle + "/approvals", Map.of()).statusCode(404);
        stranger.request()
                .delete("/api/sales-cycles/" + cycle + "/review")
                .then()
                .statusCode(404);
        stranger.get("/api/sales-cycles").body("versions.version", contains(1));
        stranger.create("StageTool", Map.of("SalesStageId", shop.stage(cycle, Stage.SQL), "AssetType", "DECK"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
    }

    @Test
    void sellersAndExecutivesReadWhatOthersDrawUp() {
        String cycle = shop.hasDraft();
        User executive = new User(shop.organization, "executive");
        for (User reader : List.of(shop.seller, executive)) {
            reader.get("/api/sales-cycles/" + cycle).statusCode(200);
            reader.post("/api/sales-cycles", Map.of()).statusCode(403);
            reader.post("/api/sales-cycles/" + cycle + "/review", Map.of()).statusCode(403);
            reader.change("SalesStage", shop.stage(cycle, Stage.SQL), Map.of("MaximumDays", 3))
                    .statusCode(403);
        }
    }

    private String inReview() {
        String cycle = shop.hasDraft();
        shop.marketer.post("/api/sales-cycles/" + cycle + "/review", Map.of()).statusCode(200);
        return cycle;
    }

    private String changed(String cycle) {
        String stage = shop.stage(cycle, Stage.SQL);
        shop.marketer
                .change("SalesStage", stage, Map.of("BuyerQuestion", "What is it to me?"))
                .statusCode(204);
        shop.marketer.has("StageTool", Map.of("SalesStageId", stage, "AssetType", "VIDEO", "MinimumCount", 2));
        shop.hasCriterion(cycle, Stage.SQL, CriterionKind.ENTRY, "Has a title", "Title != null");
        return cycle;
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(calls).stream().toList();
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
