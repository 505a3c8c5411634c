package dev.rapport.content.coverage;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.publish;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.coverage.Agreement.Tool;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Agrees on cycles in the other organisation, so that roadmaps of the first keep the default one. */
@QuarkusTest
class CoverageTest {
    private static final OtherService LEAD_SERVICE = Agreement.LEAD_SERVICE;
    private static final AtomicInteger VERSIONS = new AtomicInteger(3);
    private static final String INITIAL = cycleId();
    private static final String SECOND = cycleId();
    private static final List<String> STAGES = List.of("SQL", "SQO", "ADOPT");
    private static final List<String> TYPES = List.of("DEMO", "DATASHEET");

    private record Asset(String type, List<String> stages, List<String> personas, boolean valid) {
        boolean counts(Tool tool) {
            return valid
                    && type.equals(tool.type())
                    && stages.contains(tool.stage())
                    && personas.stream().anyMatch(each -> each.equalsIgnoreCase(tool.persona()));
        }
    }

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void equalsACountOverTheAssetsThatThereAre() {
        Random random = new Random(5);
        List<String> personas = List.of("CIO " + mark, "Buyer " + mark);
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            assets.add(make(
                    some(random, TYPES).getFirst(), some(random, STAGES), some(random, personas), random.nextInt(3)));
        }
        List<Tool> tools = new ArrayList<>();
        STAGES.forEach(stage -> TYPES.forEach(type -> personas.forEach(
                who -> tools.add(new Tool(stage, type, who.toUpperCase(Locale.ROOT), 1 + random.nextInt(3))))));
        String cycle = agree(tools);
        JsonPath view = known(cycle);
        int covered = 0;
        for (String stage : STAGES) {
            for (String persona : personas) {
                List<Tool> cell = tools.stream()
                        .filter(tool -> tool.stage().equals(stage) && persona.equalsIgnoreCase(tool.persona()))
                        .toList();
                boolean isCovered = true;
                for (Tool tool : cell) {
                    long valid =
                            assets.stream().filter(asset -> asset.counts(tool)).count();
                    isCovered &= valid >= tool.minimum();
                    assertEquals(
                            valid,
                            view.getLong(
                                    path(stage, persona) + ".tools.find { it.type == '" + tool.type() + "' }.valid"));
                }
                assertEquals(isCovered, view.getBoolean(path(stage, persona) + ".covered"), stage + persona);
                covered += isCovered ? 1 : 0;
            }
        }
        assertEquals(6, view.getInt("required"));
        assertEquals(covered, view.getInt("covered"));
        as(GLOBEX, "executive")
                .get("/api/metrics/roadmap-coverage?by=stage")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(covered))
                .body("denominator", equalTo(6))
                .body("interval.method", equalTo("wilson"))
                .body("groups.size()", equalTo(3));
    }

    @Test
    void saysWhatToDoAboutEachGap() {
        String persona = "Owner " + mark;
        String near = name(make("CASE_STUDY", List.of("SQO"), List.of(persona), 0), "CASE_STUDY");
        String cycle = agree(List.of(
                new Tool("EXPAND", "CASE_STUDY", persona, 1), new Tool("EXPAND", "ROI_CALCULATOR", persona, 2)));
        ValidatableResponse view = coverage(cycle).statusCode(200);
        String gap = "missing.find { it.type == 'CASE_STUDY' }.";
        view.body(gap + "act", equalTo("DERIVE"))
                .body(gap + "missing", equalTo(1))
                .body(gap + "near[0].name", equalTo(near))
                .body(gap + "near[0].reason", equalTo("speaks to " + persona + ", but is not made for EXPAND"));
        String open = "missing.find { it.type == 'ROI_CALCULATOR' }.";
        view.body(open + "act", equalTo("REQUEST"))
                .body(open + "missing", equalTo(2))
                .body(open + "near.size()", equalTo(0))
                .body("coverage", equalTo(0f))
                .body("personas", hasItem(persona));
    }

    @Test
    void knowsTheFirstCycleByWhatSupersededIt() {
        Agreement.say(SECOND, 2, INITIAL, List.of());
        JsonPath first = known(INITIAL);
        assertEquals(1, first.getInt("version"));
        assertEquals(10, first.getInt("required"));
        JsonPath second = known(SECOND);
        assertEquals(0, second.getInt("required"));
        coverage(SECOND).body("coverage", nullValue());
    }

    @Test
    void isThatOfTheDefaultCycleWhereNobodyAgreedOnAnother() {
        as(ACME, "marketing")
                .get("/api/sales-cycles/active/coverage")
                .then()
                .statusCode(200)
                .body("cycleId", nullValue())
                .body("version", equalTo(1))
                .body("required", equalTo(10))
                .body("stages.size()", equalTo(10))
                .body("personas", equalTo(List.of("any")));
    }

    @Test
    void isOfVersionsThatTheOrganisationActivatedOnly() {
        String cycle = agree(List.of());
        known(cycle);
        as(ACME, "sales").get("/api/sales-cycles/" + cycle + "/coverage").then().statusCode(404);
        coverage(cycleId()).statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        coverage("nonsense").statusCode(400);
    }

    @Test
    void holdsToTheNewestVersionInWhateverOrderTheyWereHeard() {
        int older = VERSIONS.getAndAdd(2);
        String newest = cycleId();
        Agreement.say(newest, older + 1, INITIAL, List.of(new Tool("SQL", "DEMO", "Newest " + mark, 1)));
        Agreement.say(cycleId(), older, INITIAL, List.of());
        Agreement.say(newest, older + 1, INITIAL, List.of(new Tool("SQL", "DEMO", "Newest " + mark, 1)));
        known(newest);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        coverage("active").body("cycleId", equalTo(newest)).body("required", equalTo(1)));
    }

    @Test
    void tellsTheRoadmapOfALeadWhatItsSellerNeeds() {
        String persona = "Planner " + mark;
        String lead = RecordId.of("00Q", ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
        make("DEMO", List.of("SQO"), List.of(persona), 0);
        String cycle = agree(List.of(new Tool("SQO", "DEMO", persona, 2)));
        LEAD_SERVICE.says(
                "LeadCaptured",
                lead,
                Map.of(
                        "leadId",
                        lead,
                        "name",
                        "Ada",
                        "stage",
                        "SQL",
                        "title",
                        "Senior " + persona,
                        "industry",
                        "Rail"));
        String step = "stages.find { it.stage == 'SQO' }.";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(GLOBEX, "sales")
                        .get("/api/leads/" + lead + "/roadmap")
                        .then()
                        .statusCode(200)
                        .body("cycleId", equalTo(cycle))
                        .body("current", equalTo("SQL"))
                        .body(step + "progress", equalTo("NEXT"))
                        .body(step + "gaps.size()", equalTo(1))
                        .body(step + "gaps[0].persona", equalTo(persona))
                        .body(step + "gaps[0].available", equalTo(1))
                        .body(step + "gaps[0].minimum", equalTo(2))
                        .body(step + "tools[0].name", equalTo("DEMO for " + persona))
                        .body(step + "tools[0].reasons[0]", equalTo("DEMO is needed at SQO"))
                        .body(step + "tools[0].reasons[1]", equalTo("speaks to " + persona)));
    }

    @Test
    void doesNotCountWhatIsForOneAccount() {
        String persona = "Keeper " + mark;
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "ACCOUNT");
        fields.put("Personas", persona);
        String id = as(GLOBEX, "sales")
                .body(fields)
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        publish(GLOBEX, "sales", id);
        String cycle = agree(List.of(new Tool("SQL", "BATTLECARD", persona, 1)));
        coverage(cycle).body("covered", equalTo(0)).body("missing[0].near.size()", equalTo(0));
    }

    private String agree(List<Tool> tools) {
        String cycle = cycleId();
        Agreement.say(cycle, VERSIONS.getAndIncrement(), INITIAL, tools);
        known(cycle);
        return cycle;
    }

    private static Asset make(String type, List<String> stages, List<String> personas, int flaw) {
        Map<String, Object> fields = battlecard();
        fields.put("Name", name(new Asset(type, stages, personas, true), type));
        fields.put("Type", type);
        fields.put("Stages", String.join(";", stages));
        fields.put("Personas", String.join(";", personas));
        String id = as(GLOBEX, "marketing")
                .body(fields)
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        if (flaw != 1) {
            publish(GLOBEX, "marketing", id);
        }
        if (flaw == 2) {
            as(GLOBEX, "marketing")
                    .post("/api/assets/" + id + "/archiving")
                    .then()
                    .statusCode(200);
        }
        return new Asset(type, stages, personas, flaw == 0);
    }

    private static String name(Asset asset, String type) {
        return type + " for " + asset.personas().getFirst();
    }

    private static <T> List<T> some(Random random, List<T> of) {
        T first = of.get(random.nextInt(of.size()));
        List<T> more = of.stream()
                .filter(each -> !each.equals(first) && random.nextBoolean())
                .toList();
        List<T> some = new ArrayList<>(List.of(first));
        some.addAll(more);
        return some;
    }

    private static String path(String stage, String persona) {
        return "stages.find { it.stage == '" + stage + "' }.cells.find { it.persona.equalsIgnoreCase('" + persona
                + "') }";
    }

    /** Waits until the event has arrived. */
    private static JsonPath known(String cycle) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> coverage(cycle).statusCode(200));
        return coverage(cycle).extract().jsonPath();
    }

    private static ValidatableResponse coverage(String cycle) {
        return as(GLOBEX, "sales")
                .get("/api/sales-cycles/" + cycle + "/coverage")
                .then();
    }

    private static String cycleId() {
        return RecordId.of("a01", ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }
}
