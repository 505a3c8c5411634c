package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.content.asset.AssetsInStatus.assetIn;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssetLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"DRAFT,review,IN_REVIEW", "IN_REVIEW,approval,IN_REVIEW", "APPROVED,publication,PUBLISHED"})
    void movesByItsVerbs(AssetStatus from, String noun, String to) {
        String id = assetIn(from);
        move("marketing", id, noun).statusCode(200).body("status", equalTo(to)).body("id", equalTo(id));
        assertEquals(to, field(id, "Status"));
    }

    @Test
    void isNotCreatedHalfWayThroughItsLife() {
        Map<String, Object> fields = battlecard();
        fields.put("Status", "PUBLISHED");
        as("marketing")
                .body(fields)
                .post(ASSETS)
                .then()
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isNotPublishedWithoutAnswersToTheBuyersQuestions() {
        String id = create("marketing", Map.of("Name", "Promises", "Type", "DECK", "Status", "DRAFT"));
        move("marketing", id, "review").statusCode(200);
        approve(id);
        move("marketing", id, "publication")
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"))
                .body("[0].fields", containsInAnyOrder("Proof", "Personas", "Outcome"));
        patch("marketing", id, Map.of("Status", "PUBLISHED"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"));
        assertEquals("APPROVED", field(id, "Status"));
    }

    @Test
    void namesOnlyTheAnswerThatIsMissing() {
        Map<String, Object> fields = battlecard();
        fields.remove("Proof");
        String id = create("marketing", fields);
        move("marketing", id, "review").statusCode(200);
        approve(id);
        move("marketing", id, "publication")
                .statusCode(400)
                .body("[0].message", containsString("does it work?"))
                .body("[0].fields", equalTo(List.of("Proof")));
    }

    @Test
    void cannotLoseItsProofWhilePublished() {
        String id = published();
        patch("marketing", id, Map.of("Proof", "")).statusCode(400);
        assertNotNull(field(id, "Proof"));
    }

    @Test
    void isNotPublishedAfterItsExpiry() {
        String id = assetIn(AssetStatus.APPROVED);
        patch("marketing", id, Map.of("ExpireAt", "2020-01-01T00:00:00Z")).statusCode(204);
        move("marketing", id, "publication")
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void tellsOthersOfItsPublicationAndExpiry() {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = published();
            ReceivedEvent event = probe.await("AssetPublished", of(id), PATIENCE);
            assertEquals(Organizations.ACME, event.organization());
            assertEquals(id, event.data().path("assetId").asText());
            assertEquals("Fleet savings", event.data().path("name").asText());
            assertEquals("BATTLECARD", event.data().path("type").asText());
            assertEquals("MARKET", event.data().path("scope").asText());
            assertEquals("[\"SQL\",\"SQO\"]", event.data().path("stages").toString());
            assertEquals("[\"Fleet manager\"]", event.data().path("personas").toString());
            assertEquals(
                    Tokens.user(Organizations.ACME, "marketing"),
                    event.data().path("ownerId").asText());
            move("marketing", id, "archiving").statusCode(200);
            probe.await("AssetExpired", of(id), PATIENCE);
            assertEquals(
                    1, probe.received("AssetPublished").stream().filter(of(id)).count());
        }
    }

    @Test
    void tellsOthersWhenItIsDeletedWhilePublished() {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = published();
            as("marketing").delete(ASSETS + id).then().statusCode(204);
            probe.await("AssetExpired", of(id), PATIENCE);
        }
    }

    @Test
    void saysNothingOfAMoveThatWasRefused() {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String refused = assetIn(AssetStatus.DRAFT);
            move("marketing", refused, "publication").statusCode(409);
            probe.await("AssetPublished", of(published()), PATIENCE);
            assertEquals(
                    0,
                    probe.received("AssetPublished").stream()
                            .filter(of(refused))
                            .count());
        }
    }

    @Test
    void bringsListsOfValuesToOneForm() {
        Map<String, Object> fields = battlecard();
        fields.put("Stages", " sql ; SQO;;sql");
        fields.put("Industries", " ; ");
        String id = create("marketing", fields);
        assertEquals("SQL;SQO", field(id, "Stages"));
        assertNull(field(id, "Industries"));
    }

    @Test
    void answersARepeatedMoveWithTheFirstAnswer() {
        String id = assetIn(AssetStatus.DRAFT);
        String key = "review-" + id;
        for (int i = 0; i < 2; i++) {
            as("marketing")
                    .header("Idempotency-Key", key)
                    .post("/api/assets/" + id + "/review")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("IN_REVIEW"));
        }
    }

    private static Predicate<ReceivedEvent> of(String asset) {
        return event -> asset.equals(event.subject());
    }
}
