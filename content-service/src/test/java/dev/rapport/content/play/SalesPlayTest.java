package dev.rapport.content.play;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.play.Plays.RECORDS;
import static dev.rapport.content.play.Plays.STEPS;
import static dev.rapport.content.play.Plays.draft;
import static dev.rapport.content.play.Plays.move;
import static dev.rapport.content.play.Plays.step;
import static dev.rapport.content.play.Plays.withStep;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.ContentApi;
import dev.rapport.content.lead.LeadService;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a play promises, whom it is offered to, and what becomes of it when an asset goes. */
@QuarkusTest
class SalesPlayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isToldToOthersOnceItIsPublished() {
        String play = withStep(Map.of("Stages", "SQL;SQO"));
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            move(play, "publication")
                    .statusCode(200)
                    .body("status", equalTo("PUBLISHED"))
                    .body("publishedAt", notNullValue())
                    .body("conditions.stages", equalTo(List.of("SQL", "SQO")))
                    .body("steps[0].asset.name", equalTo("Fleet savings"))
                    .body("gaps", equalTo(0));
            var event = probe.await("SalesPlayPublished", sent -> play.equals(sent.subject()), PATIENCE);
            assertEquals(1, event.data().path("steps").asInt());
            assertEquals(
                    Tokens.user(ACME, "marketing"), event.data().path("ownerId").asText());
        }
    }

    @Test
    void isNotPublishedWithoutItsAssets() {
        String empty = draft(Map.of());
        move(empty, "publication").statusCode(400).body("[0].message", containsString("says nothing yet"));
        String play = withStep(Map.of());
        String draft = create("marketing", battlecard());
        step(play, 2, Map.of("ContentAssetId", draft)).statusCode(201);
        step(play, 3, Map.of()).statusCode(201);
        for (int door = 0; door < 2; door++) {
            var refused = door == 0
                    ? move(play, "publication")
                    : as("marketing")
                            .body(Map.of("Status", "PUBLISHED"))
                            .patch(RECORDS + play)
                            .then();
            refused.statusCode(400).body("[0].message", containsString("2 (Step 2, " + draft + ")."));
        }
        as("sales").get(RECORDS + play).then().body("Status", equalTo("DRAFT"));
    }

    @Test
    void keepsItsPromiseOncePublished() {
        String play = Plays.published(Map.of());
        step(play, 2, Map.of("ContentAssetId", create("marketing", battlecard())))
                .statusCode(400);
        String second = step(play, 2, Map.of()).statusCode(201).extract().path("id");
        as("admin").delete(STEPS + second).then().statusCode(204);
        String first =
                as("sales").get("/api/sales-plays/" + play).then().extract().path("steps[0].id");
        as("admin").delete(STEPS + first).then().statusCode(400);
        move(play, "retirement").statusCode(200);
        step(play, 3, Map.of()).statusCode(409);
        as("marketing")
                .body(Map.of("Name", "Other"))
                .patch(RECORDS + play)
                .then()
                .statusCode(409);
    }

    @Test
    void showsTheGapAndTellsItsOwnerWhenAnAssetIsWithdrawn() {
        String asset = ContentApi.published();
        String play = draft(Map.of());
        step(play, 1, Map.of("ContentAssetId", asset)).statusCode(201);
        String untouched = draft(Map.of());
        step(untouched, 1, Map.of("ContentAssetId", asset)).statusCode(201);
        move(play, "publication").statusCode(200);
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            ContentApi.move("marketing", asset, "archiving").statusCode(200);
            var event = probe.await("SalesPlayBroken", sent -> play.equals(sent.subject()), PATIENCE);
            assertEquals(asset, event.data().path("assetId").asText());
            assertEquals("Step 1", event.data().at("/steps/0").asText());
        }
        as("sales")
                .get("/api/sales-plays/" + play)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("steps[0].gap", equalTo(true))
                .body("steps[0].asset", nullValue())
                .body("gaps", equalTo(1));
    }

    @Test
    void isOfferedWhereTheLeadIs() {
        String word = UUID.randomUUID().toString();
        String fits = Plays.published(Map.of("Name", "fits " + word, "Stages", "SQL", "Competitors", word));
        String open = Plays.published(Map.of("Name", "open " + word, "Competitors", word));
        String elsewhere = Plays.published(Map.of("Name", "elsewhere " + word, "Stages", "MQL", "Competitors", word));
        String draft = Plays.withStep(Map.of("Name", "draft " + word, "Competitors", word));
        List<String> own = List.of(fits, open, elsewhere, draft);
        String lead = "00Q%012dEAA".formatted(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
        LeadService.captured(lead, "Ada", "2026-11-01T09:00:00Z");
        LeadService.moved(lead, "SQL", "2026-11-02T09:00:00Z");
        String path = "/api/leads/" + lead + "/plays?limit=50&competitor=" + word;
        await().atMost(PATIENCE).until(() -> "SQL".equals(as("sales").get(path).path("stage")));
        List<String> ids = as("sales").get(path).path("plays.play.id");
        assertEquals(List.of(fits, open), ids.stream().filter(own::contains).toList());
        as("sales")
                .get("/api/sales-plays?limit=50&leadId=" + lead + "&competitor=" + word)
                .then()
                .body("plays[0].score", equalTo(5))
                .body("plays[0].reasons", equalTo(List.of("for the stage SQL", "for the competitor " + word)));
        List<String> ofMql = as("sales")
                .get("/api/sales-plays?limit=50&stage=MQL&competitor=" + word)
                .path("plays.play.id");
        assertTrue(ofMql.contains(elsewhere));
        as("sales").get("/api/leads/00Q000000999999EAA/plays").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Position,0,NUMBER_OUTSIDE_VALID_RANGE",
        "Position,101,NUMBER_OUTSIDE_VALID_RANGE",
        "SalesPlayId,a1D000000999999EAA,INVALID_CROSS_REFERENCE_KEY",
        "ContentAssetId,a10000000999999AAA,INVALID_CROSS_REFERENCE_KEY"
    })
    void refusesABadStep(String field, String value, String code) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, field.equals("Position") ? Integer.valueOf(value) : value);
        step(draft(Map.of()), 1, fields).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void hasOneStepAtAPlace() {
        String play = withStep(Map.of());
        step(play, 1, Map.of()).statusCode(400);
        as("marketing")
                .body(Map.of("Name", "x", "Situation", "y", "Stages", "NOWHERE"))
                .post(RECORDS)
                .then()
                .statusCode(400);
    }

    @Test
    void isOfOnesOwnOrganisationAndWrittenByMarketingAndHeadsOfSales() {
        String play = Plays.published(Map.of());
        as(GLOBEX, "sales").get("/api/sales-plays/" + play).then().statusCode(404);
        as(GLOBEX, "marketing")
                .post("/api/sales-plays/" + play + "/retirement")
                .then()
                .statusCode(404);
        as("sales").post("/api/sales-plays/" + play + "/retirement").then().statusCode(403);
        as("sales")
                .body(Map.of("Name", "x", "Situation", "y"))
                .post(RECORDS)
                .then()
                .statusCode(403);
        as("sales-head").post("/api/sales-plays/" + play + "/retirement").then().statusCode(200);
        for (int limit : List.of(0, 51)) {
            as("sales").get("/api/sales-plays?limit=" + limit).then().statusCode(400);
        }
    }
}
