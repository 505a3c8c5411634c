package dev.rapport.content.lift;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.lift.NaivePairs.Episode;
import dev.rapport.content.lift.NaivePairs.RawLead;
import dev.rapport.content.lift.NaivePairs.RawUse;
import dev.rapport.content.lift.NaivePairs.Stamp;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.Newcombe;
import dev.rapport.platform.metric.Wilson;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Works in the other organisation and in years long past, one a test, where no other test has leads. */
@QuarkusTest
class ProgressionLiftTest {
    private static final String ORG = Organizations.GLOBEX;
    private static final int DAYS = 30;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    LiftTimer timer;

    @Test
    void equalsWhatTheRawRowsSay() throws Exception {
        Random random = new Random(20_030_101);
        List<Long> assets = List.of(asset(), asset(), retired());
        List<RawLead> leads = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            leads.add(lead(random, Instant.parse("2003-01-01T00:00:00Z"), assets));
        }
        new Rows(database, RecordId.parse(ORG).value()).write(leads);
        JsonPath byStage = metric("2003-01-01", "2003-12-01", "stage").extract().jsonPath();
        List<Episode> episodes = episodes(leads, null, "2003-01-01", "2003-12-01");
        Tally whole = naive(episodes);
        assertTrue(whole.pairs() >= 100 && whole.unmatched() > 0, () -> "poor cases: " + whole);
        assertSame(whole, byStage, "");
        Map<CycleStage, List<Episode>> stages =
                episodes.stream().collect(Collectors.groupingBy(Episode::stage, TreeMap::new, Collectors.toList()));
        stages.forEach((stage, some) -> {
            if (!naive(some).equals(Tally.NONE)) {
                assertSame(naive(some), byStage, "groups.find { it.key == '" + stage + "' }.");
            }
        });
        JsonPath byAsset = metric("2003-01-01", "2003-12-01", "asset").extract().jsonPath();
        for (Long asset : assets) {
            assertSame(
                    naive(episodes(leads, asset, "2003-01-01", "2003-12-01")),
                    byAsset,
                    "groups.find { it.key == '" + new RecordId(asset) + "' }.");
        }
    }

    @Test
    void saysNothingOfTwentyNinePairsAndSomethingOfThirty() throws Exception {
        pairs("2004-03-01T00:00:00Z", 29);
        metric("2004-03-01", "2004-04-01", null)
                .body("suppressed", equalTo(true))
                .body("value", nullValue())
                .body("interval", nullValue())
                .body("denominator", equalTo(29));
        pairs("2004-03-02T00:00:00Z", 1);
        metric("2004-03-01", "2004-04-01", null)
                .body("suppressed", equalTo(false))
                .body("value", equalTo(1f))
                .body("numerator", equalTo(30))
                .body("denominator", equalTo(30))
                .body("nature", equalTo("ASSOCIATION"))
                .body("interval.method", equalTo("newcombe"));
    }

    @Test
    void hasNoValueWhereNobodyWasExposed() {
        metric("1990-01-01", "1990-06-01", "stage")
                .body("value", nullValue())
                .body("numerator", nullValue())
                .body("denominator", equalTo(0))
                .body("groups.size()", equalTo(0));
    }

    @Test
    void doesNotCountWhatTheAuthorOrMarketingUses() throws Exception {
        String asset = new RecordId(asset()).toString();
        RecordId lead = Rows.anyLead();
        Map<String, Stamp> stamps = Map.of("SQL", new Stamp(Instant.parse("2005-05-01T00:00:00Z"), false));
        new Rows(database, RecordId.parse(ORG).value())
                .write(List.of(new RawLead(lead.value(), null, null, false, false, stamps, List.of())));
        use("marketing", asset, lead);
        metric("2005-05-01", "2005-06-01", null).body("denominator", equalTo(0)).body("unmatched", equalTo(0));
        use("sales", asset, lead);
        metric("2005-05-01", "2005-06-01", null).body("unmatched", equalTo(1));
    }

    @Test
    void isDefinedBesideItsValueAndRefusesWhatMakesNoSense() {
        as(ORG, "sales").get("/api/metrics").then().body("id", hasItem("progression-lift"));
        metric("2001-01-01", "2001-02-01", "weather", 400);
        as(ORG, "sales")
                .get("/api/metrics/progression-lift?horizon=0")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void isKeptForEachAsset() throws Exception {
        long asset = pairs(Instant.now().minus(Duration.ofDays(60)).toString(), 30);
        timer.turn();
        as(ORG, "sales")
                .get("/api/assets/" + new RecordId(asset) + "/scorecard")
                .then()
                .statusCode(200)
                .body("lift.denominator", equalTo(30))
                .body("lift.value", equalTo(1f))
                .body("worth.lift.value", equalTo((float) (1 + 30.0 / 90)));
    }

    /** So many leads that advance a day after the use, and as many beside them that never do. @return the asset used */
    private long pairs(String entered, int many) throws Exception {
        long asset = asset();
        Instant at = Instant.parse(entered);
        List<RawLead> leads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Map<String, Stamp> moved =
                    Map.of("SQL", new Stamp(at, false), "SQO", new Stamp(at.plus(Duration.ofDays(3)), false));
            List<RawUse> uses = List.of(new RawUse(asset, at.plus(Duration.ofDays(2)), true, false));
            leads.add(new RawLead(Rows.anyLead().value(), "Transport", "Web", false, false, moved, uses));
            Map<String, Stamp> stayed = Map.of("SQL", new Stamp(at, false));
            leads.add(new RawLead(Rows.anyLead().value(), "TRANSPORT", "web", false, false, stayed, List.of()));
        }
        new Rows(database, RecordId.parse(ORG).value()).write(leads);
        return asset;
    }

    private static RawLead lead(Random random, Instant start, List<Long> assets) {
        Map<String, Stamp> stamps = new HashMap<>();
        Instant at = start.plus(Duration.ofHours(random.nextInt(60) * 24 + random.nextInt(3)));
        int stages = 1 + random.nextInt(5);
        for (int i = 0; i < stages; i++) {
            stamps.put(CycleStage.codes().get(i), new Stamp(at, random.nextInt(8) == 0));
            at = at.plus(Duration.ofHours(1 + random.nextInt(24 * 20)));
        }
        if (random.nextInt(5) == 0) {
            stamps.put(random.nextBoolean() ? "RECYCLED" : "CLOSED_LOST", new Stamp(at, false));
        }
        List<RawUse> uses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            uses.add(new RawUse(
                    assets.get(random.nextInt(assets.size())),
                    start.plus(Duration.ofHours(random.nextInt(24 * 120))),
                    random.nextInt(6) != 0,
                    random.nextInt(8) == 0));
        }
        return new RawLead(
                Rows.anyLead().value(),
                any(random, "Transport", "TRANSPORT", "Energy"),
                any(random, "Web", "Event"),
                random.nextInt(15) == 0,
                random.nextInt(15) == 0,
                stamps,
                uses);
    }

    private static @Nullable String any(Random random, String... values) {
        int which = random.nextInt(values.length + 1);
        return which == values.length ? null : values[which];
    }

    private static List<Episode> episodes(List<RawLead> leads, @Nullable Long asset, String from, String to) {
        return NaivePairs.episodes(leads, asset, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }

    private static Tally naive(List<Episode> episodes) {
        return new NaivePairs(Instant.now(), DAYS).tally(episodes);
    }

    private static void assertSame(Tally expected, JsonPath answer, String path) {
        assertEquals(expected.pairs(), answer.getLong(path + "denominator"), path);
        assertEquals(expected.unmatched(), answer.getLong(path + "unmatched"), path);
        if (expected.pairs() < 30) {
            assertNull(answer.get(path + "value"), path);
            return;
        }
        assertEquals(expected.exposedAdvanced(), answer.getLong(path + "exposedAdvanced"), path);
        assertEquals(expected.unexposedAdvanced(), answer.getLong(path + "unexposedAdvanced"), path);
        double value = (double) (expected.exposedAdvanced() - expected.unexposedAdvanced()) / expected.pairs();
        assertEquals(value, answer.getDouble(path + "value"), 1e-6, path);
        Newcombe interval = Newcombe.difference(
                expected.exposedAdvanced(),
                expected.pairs(),
                expected.unexposedAdvanced(),
                expected.pairs(),
                Wilson.Z_95);
        assertEquals(interval.lower(), answer.getDouble(path + "interval.lower"), 1e-6, path);
        assertEquals(interval.upper(), answer.getDouble(path + "interval.upper"), 1e-6, path);
    }

    private static ValidatableResponse metric(String from, String to, @Nullable String by) {
        return metric(from, to, by, 200);
    }

    private static ValidatableResponse metric(String from, String to, @Nullable String by, int status) {
        var asked = as(ORG, "executive").queryParam("from", from).queryParam("to", to);
        return (by == null ? asked : asked.queryParam("by", by))
                .get("/api/metrics/progression-lift")
                .then()
                .statusCode(status);
    }

    private static void use(String role, String asset, RecordId lead) {
        as(ORG, role)
                .body(Map.of("channel", "SENT", "leadId", lead.toString(), "at", "2005-05-03T00:00:00Z"))
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(201);
    }

    private static long asset() {
        String id = as(ORG, "marketing")
                .body(battlecard())
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        publish(ORG, "marketing", id);
        return RecordId.parse(id).value();
    }

    private static long retired() {
        long asset = asset();
        as(ORG, "marketing")
                .post("/api/assets/" + new RecordId(asset) + "/archiving")
                .then()
                .statusCode(200);
        return asset;
    }
}
