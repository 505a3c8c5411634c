package dev.rapport.feedback.path;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.YearQuarter;

/** Works in an organisation that no other test has paths in; one test, since the horizon is the organisation's. */
@QuarkusTest
class HorizonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Api MARKETING = new Api(Organizations.GLOBEX, "marketing");
    private static final YearQuarter NOW = YearQuarter.now(Clock.systemUTC());

    @Inject
    HorizonWatch watch;

    @Test
    void tellsHowFarAheadRevenueIsProvidedForAndRaisesTheAlarmOnce() throws Exception {
        String executive = Tokens.user(Organizations.GLOBEX, "executive");
        new OtherService("gateway", Organizations.GLOBEX)
                .says("UserChanged", executive, Map.of("userId", executive, "function", "EXECUTIVE", "active", true));
        String hypothesis = Sketches.validated(MARKETING);
        String path = Sketches.sketched(MARKETING, hypothesis);
        Sketches.expect(MARKETING, path, day(0), 1_000);
        Sketches.expect(MARKETING, path, day(9), 8_000);
        target(0, 100);
        target(9, 1_600);

        // A sketch counts with its usual probability of a tenth, but is no open path.
        MARKETING
                .get("/api/paths/horizon")
                .statusCode(200)
                .body("quarters", hasSize(12))
                .body("quarters[0].quarter", equalTo(NOW.toString()))
                .body("quarters[0].expected", equalTo(100.00f))
                .body("quarters[0].coverage", equalTo(1.0f))
                .body("quarters[1].coverage", nullValue())
                .body("quarters[9].coverage", equalTo(0.5f))
                .body("quarters[9].openPaths", equalTo(0))
                .body("horizonLength", equalTo(1))
                .body("alarm", equalTo(true));
        MARKETING
                .get("/api/metrics/path-coverage")
                .statusCode(200)
                .body("value", equalTo(0.75f), "numerator", equalTo(1.5f), "denominator", equalTo(2))
                .body("withoutTarget", equalTo(10), "horizonLength", equalTo(1), "definitionVersion", equalTo(1))
                .body("interval", nullValue());

        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            Instant begin = Instant.now();
            lookAtOnce();
            var raised = probe.await(
                    "HorizonAlarmRaised", event -> isNew(event.data().path("at").asText(), begin), PATIENCE);
            assertEquals(
                    NOW.plusQuarters(8).toString(),
                    raised.data().path("firstQuarter").asText());
            assertEquals(1, alarms("ClearedAt = null"));

            MARKETING.post(Sketches.path(path) + "/test").statusCode(200);
            watch.look();
            assertEquals(1, alarms("ClearedAt = null"));
            MARKETING.post(Sketches.path(path) + "/opening").statusCode(200);
            lookAtOnce();
            probe.await("HorizonAlarmCleared", event -> event.subject().equals(raised.subject()), PATIENCE);
        }
        assertEquals(0, alarms("ClearedAt = null"));
        MARKETING.get("/api/paths/horizon").body("alarm", equalTo(false)).body("quarters[9].openPaths", equalTo(1));

        // As PRODUCING likely as ever, as EXHAUSTED no more.
        MARKETING.patch("MarketPath", path, Map.of("Probability", 20)).statusCode(204);
        MARKETING.get("/api/paths/horizon").body("quarters[9].coverage", equalTo(1.0f));
        MARKETING
                .post(Sketches.path(path) + "/exhaustion", Map.of("reason", "Repealed"))
                .statusCode(200);
        MARKETING
                .get("/api/paths/horizon")
                .body("quarters[9].paths", equalTo(0))
                .body("coverage", equalTo(0.0f))
                .body("alarm", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2027-Q5", "next", "9999-Q1", "-0001-Q1"})
    void begins(String from) {
        MARKETING.get("/api/paths/horizon?from=" + from).statusCode(400);
        MARKETING.get("/api/metrics/path-coverage?from=" + from).statusCode(400);
    }

    private void lookAtOnce() throws Exception {
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var look : Stream.generate(() -> replicas.submit(() -> {
                        watch.look();
                        return true;
                    }))
                    .limit(4)
                    .toList()) {
                look.get();
            }
        }
    }

    private static boolean isNew(String at, Instant begin) {
        return !Instant.parse(at).isBefore(begin.minusMillis(1));
    }

    private static int alarms(String where) {
        return MARKETING
                .get("/services/data/v60.0/query?q=SELECT Id FROM HorizonAlarm WHERE " + where)
                .statusCode(200)
                .extract()
                .path("totalSize");
    }

    private static String day(int quarter) {
        return NOW.plusQuarters(quarter).atDay(1).toString();
    }

    private static void target(int quarter, int amount) {
        MARKETING.created("PathTarget", Map.of("Quarter", day(quarter), "Amount", amount));
    }
}
