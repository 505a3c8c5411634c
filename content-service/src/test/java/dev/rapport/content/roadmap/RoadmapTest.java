package dev.rapport.content.roadmap;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.lead.LeadService;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoadmapTest {
    private static final AtomicLong NUMBERS = new AtomicLong(500_000);

    private final String lead = RecordId.of("00Q", NUMBERS.incrementAndGet()).toString();

    private ValidatableResponse roadmap() {
        return as("sales").get("/api/leads/" + lead + "/roadmap").then();
    }

    /** Waits until the events have arrived that make the roadmap so. */
    private ValidatableResponse roadmapWith(String path, Matcher<?> matcher) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> matcher.matches(roadmap().extract().path(path)));
        return roadmap().statusCode(200);
    }

    @Test
    void showsWhatIsDoneCurrentAndNext() {
        LeadService.captured(lead, "Ada Lovelace", "2026-11-01T09:00:00Z");
        LeadService.moved(lead, "SAL", "2026-11-02T09:00:00Z", "MQL");
        roadmapWith("current", equalTo("SAL"))
                .body("name", equalTo("Ada Lovelace"))
                .body("company", equalTo("Acme"))
                .body("next", equalTo("SQL"))
                .body("stages[0].stage", equalTo("INQUIRY"))
                .body("stages[0].progress", equalTo("DONE"))
                .body("stages[0].enteredAt", equalTo("2026-11-01T09:00:00Z"))
                .body("stages[0].implied", equalTo(false))
                .body("stages[1].stage", equalTo("MQL"))
                .body("stages[1].implied", equalTo(true))
                .body("stages[2].progress", equalTo("CURRENT"))
                .body("stages[3].progress", equalTo("NEXT"))
                .body("stages[4].progress", equalTo("LATER"))
                .body("stages[4].enteredAt", nullValue());
    }

    @Test
    void isTheSameInWhateverOrderTheEventsArrive() {
        LeadService.moved(lead, "SQL", "2026-11-03T09:00:00Z");
        LeadService.moved(lead, "MQL", "2026-11-02T09:00:00Z");
        LeadService.moved(lead, "MQL", "2026-11-04T08:00:00Z");
        LeadService.moved(lead, "SQL", "2026-11-04T09:00:00Z");
        LeadService.moved(lead, "SAL", "2026-11-02T10:00:00Z");
        LeadService.captured(lead, "Grace Hopper", "2026-11-01T09:00:00Z");
        roadmapWith("name", equalTo("Grace Hopper"))
                .body("current", equalTo("SQL"))
                .body("stages[0].enteredAt", equalTo("2026-11-01T09:00:00Z"))
                .body("stages[1].enteredAt", equalTo("2026-11-02T09:00:00Z"))
                .body("stages[3].enteredAt", equalTo("2026-11-03T09:00:00Z"));
    }

    @Test
    void goesOnFromTheFurthestStageInASideState() {
        LeadService.captured(lead, "Alan Turing", "2026-11-01T09:00:00Z");
        LeadService.moved(lead, "MQL", "2026-11-02T09:00:00Z");
        LeadService.moved(lead, "RECYCLED", "2026-11-03T09:00:00Z");
        roadmapWith("current", equalTo("RECYCLED")).body("next", equalTo("SAL"));
    }

    @Test
    void offersThePublishedToolsOfAStageWithReasonsAndNamesTheGaps() {
        LeadService.captured(lead, "Edsger Dijkstra", "2026-11-01T09:00:00Z");
        String advocated = published(forAdvocates("CASE_STUDY"));
        String draft = create("marketing", forAdvocates("CASE_STUDY"));
        as("sales")
                .body(Map.of("channel", "SENT"))
                .post("/api/assets/" + advocated + "/uses")
                .then()
                .statusCode(201);
        String tools = "stages.find { it.stage == 'ADVOCATE' }";
        roadmapWith("current", equalTo("INQUIRY"))
                .body(tools + ".required.type", hasItem("CASE_STUDY"))
                .body(tools + ".gaps.type", not(hasItem("CASE_STUDY")))
                .body(tools + ".tools.assetId", hasItem(advocated))
                .body(tools + ".tools.assetId", not(hasItem(draft)))
                .body(tools + ".tools[0].reasons[0]", equalTo("CASE_STUDY is needed at ADVOCATE"))
                .body(tools + ".tools[0].reasons", hasItem(containsString("seller")))
                .body("stages.find { it.stage == 'CLOSED_WON' }.gaps.type", hasItem("PLAYBOOK"));
    }

    @Test
    void isThereForKnownLeadsOfOnesOwnOrganisationOnly() {
        roadmap().statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        LeadService.captured(lead, "Barbara Liskov", "2026-11-01T09:00:00Z");
        roadmapWith("name", equalTo("Barbara Liskov"));
        as(GLOBEX, "sales").get("/api/leads/" + lead + "/roadmap").then().statusCode(404);
    }

    @Test
    void ranksByPartsThatMultiplyToTheScore() {
        LeadService.captured(lead, "Margaret Hamilton", "2026-11-01T09:00:00Z");
        Map<String, Object> fields = forAdvocates("CASE_STUDY");
        fields.put("Personas", "Head of Production");
        String asset = published(fields);
        roadmapWith("current", equalTo("INQUIRY"))
                .body("cycleVersion", equalTo(1))
                .body("cycleId", nullValue());
        String tool = "stages.find { it.stage == 'ADVOCATE' }.tools.find { it.assetId == '" + asset + "' }";
        JsonPath parts = roadmap().extract().jsonPath();
        double product = Stream.of("fit", "lift", "freshness", "rating")
                .mapToDouble(part -> parts.getDouble(tool + "." + part + ".value"))
                .reduce(1, (one, other) -> one * other);
        assertEquals(product, parts.getDouble(tool + ".score"), 1e-6);
        assertEquals(1, parts.getDouble(tool + ".lift.value"), 1e-6);
        roadmap()
                .body(tool + ".fit.reason", containsString("speaks to Head of Production"))
                .body(tool + ".freshness.reason", containsString("today"))
                .body(tool + ".lift.reason", containsString("not proven"))
                .body(tool + ".rating.reason", equalTo("no seller has rated it"));
    }

    private static Map<String, Object> forAdvocates(String type) {
        Map<String, Object> fields = battlecard();
        fields.put("Type", type);
        fields.put("Stages", "ADVOCATE");
        return fields;
    }
}
