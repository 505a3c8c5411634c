package dev.rapport.content.privacy;

import static dev.rapport.content.ContentApi.USES;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.lead.LeadService;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventProbe probe = EventProbe.on("rapport.content.events");
    private final String lead = any("00Q");
    private final String erasure = any("a0M");

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void forgetsALeadAndAnswersHowMuchItWas() {
        LeadService.captured(lead, "Ada Lovelace", "2026-11-01T09:00:00Z");
        await().atMost(PATIENCE).untilAsserted(() -> data().body("lead.name", equalTo("Ada Lovelace")));
        use();
        erase();
        ReceivedEvent answer = answered();
        assertEquals("content-service", answer.data().get("service").asText());
        assertEquals(1, answer.data().at("/counts/ContentUse").asInt());
        data().body("lead.name", nullValue())
                .body("lead.company", nullValue())
                .body("lead.stage", equalTo("INQUIRY"))
                .body("records[0].Channel", equalTo("SENT"));
    }

    @Test
    void doesNotLearnAgainWhoAnErasedLeadWas() {
        erase();
        answered();
        LeadService.captured(lead, "Ada Lovelace", "2026-11-01T09:00:00Z");
        LeadService.moved(lead, "MQL", "2026-11-02T09:00:00Z");
        await().atMost(PATIENCE).untilAsserted(() -> data().body("lead.stage", equalTo("MQL")));
        data().body("lead.name", nullValue()).body("lead.company", nullValue());
    }

    @Test
    void tellsWhatIsKnownToThoseWhoAnswerForIt() {
        LeadService.captured(lead, "Ada Lovelace", "2026-11-01T09:00:00Z");
        await().atMost(PATIENCE).untilAsserted(() -> data().statusCode(200));
        String path = "/api/leads/" + lead + "/content-data";
        as("sales").get(path).then().statusCode(403);
        as(GLOBEX, "admin").get(path).then().statusCode(404);
        as("admin").get("/api/leads/nonsense/content-data").then().statusCode(400);
    }

    private void use() {
        as("sales")
                .body(Map.of("ContentAssetId", published(), "LeadId", lead, "Channel", "SENT"))
                .post(USES)
                .then()
                .statusCode(201);
    }

    private void erase() {
        new OtherService("lead-service")
                .says("LeadErased", lead, Map.of("erasureId", erasure, "personId", lead, "leadIds", List.of(lead)));
    }

    private ReceivedEvent answered() {
        return probe.await(
                "PersonalDataErased",
                event -> erasure.equals(event.data().path("erasureId").asText()),
                PATIENCE);
    }

    private ValidatableResponse data() {
        return as("admin").get("/api/leads/" + lead + "/content-data").then();
    }

    private static String any(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }
}
