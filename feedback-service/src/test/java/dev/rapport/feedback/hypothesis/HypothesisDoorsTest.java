package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.observation;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status by every door: what is not allowed changes nothing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HypothesisDoorsTest {
    private static final Set<HypothesisStatus> UNDER_TEST =
            Set.of(HypothesisStatus.REGISTERED, HypothesisStatus.TESTING);
    private static final Set<HypothesisStatus> ENDED =
            Set.of(HypothesisStatus.VALIDATED, HypothesisStatus.REFUTED, HypothesisStatus.INCONCLUSIVE);

    private final Map<HypothesisStatus, String> ids = new EnumMap<>(HypothesisStatus.class);

    @BeforeEach
    void reachEveryStatus() {
        for (HypothesisStatus status : HypothesisStatus.values()) {
            ids.computeIfAbsent(status, Plans::in);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryWrittenStatusThatIsNotItsOwn(HypothesisStatus status) {
        String id = ids.get(status);
        for (HypothesisStatus to : HypothesisStatus.values()) {
            if (status == HypothesisStatus.DRAFT && to == HypothesisStatus.REGISTERED) {
                continue;
            }
            MARKETING.patch("Hypothesis", id, Map.of("Status", to.name())).statusCode(status == to ? 204 : 409);
            isStill(status, id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesObservationsOnlyWhileUnderTest(HypothesisStatus status) {
        String id = status == HypothesisStatus.REGISTERED ? Plans.registered() : ids.get(status);
        int expected = UNDER_TEST.contains(status) ? 200 : 409;
        MARKETING.post(path(id) + "/observations", observation(0, 1)).statusCode(expected);
        if (expected == 409) {
            MARKETING
                    .create(
                            "Observation",
                            Map.of("HypothesisId", id, "Successes", 0, "Trials", 1, "ExternalId", "door-" + id))
                    .statusCode(409);
            isStill(status, id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isLookedAtOnlyWhileUnderTest(HypothesisStatus status) {
        String id = ids.get(status);
        MARKETING.post(path(id) + "/looks").statusCode(UNDER_TEST.contains(status) ? 200 : 409);
        MARKETING.post(path(id) + "/verdict").statusCode(409);
        isStill(status, id);
    }

    @ParameterizedTest
    @EnumSource
    void isRegisteredOnce(HypothesisStatus status) {
        if (status != HypothesisStatus.DRAFT) {
            MARKETING.post(path(ids.get(status)) + "/registration").statusCode(409);
            isStill(status, ids.get(status));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTestedAgainOnceItHasEnded(HypothesisStatus status) {
        String id = ids.get(status);
        MARKETING.post(path(id) + "/retest").statusCode(ENDED.contains(status) ? 201 : 409);
        MARKETING
                .create("Hypothesis", Map.of("Name", "Again", "RetestOfId", id))
                .statusCode(ENDED.contains(status) ? 201 : 409);
        isStill(status, id);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPlanByEveryDoor(HypothesisStatus status) {
        String id = ids.get(status);
        if (status == HypothesisStatus.DRAFT) {
            return;
        }
        for (var change : Map.<String, Object>of(
                        "Metric",
                        "other",
                        "Baseline",
                        0.1,
                        "Threshold",
                        0.1,
                        "MinimumSample",
                        1,
                        "PlannedLooks",
                        9,
                        "Horizon",
                        "2999-01-01",
                        "Method",
                        "NEWCOMBE",
                        "LossTolerance",
                        0.1)
                .entrySet()) {
            MARKETING
                    .patch("Hypothesis", id, Map.of(change.getKey(), change.getValue()))
                    .statusCode(409);
            MARKETING
                    .request()
                    .body("""
                            {"allOrNone": true, "records": [{"attributes": {"type": "Hypothesis"}, "id": "%s", "%s": "%s"}]}""".formatted(id, change.getKey(), change.getValue()))
                    .patch("/services/data/v60.0/composite/sobjects")
                    .then()
                    .statusCode(200);
        }
        assertEquals(0.5, Double.parseDouble(MARKETING.field("Hypothesis", id, "Threshold")));
        assertEquals("100", MARKETING.field("Hypothesis", id, "MinimumSample"));
        assertEquals("WILSON", MARKETING.field("Hypothesis", id, "Method"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Successes", "Trials", "LooksTaken", "Rate", "LowerBound", "Alpha", "RegisteredAt", "ArmId"})
    void keepsItsNumbersByEveryDoor(String field) {
        MARKETING
                .patch("Hypothesis", ids.get(HypothesisStatus.TESTING), Map.of(field, 1))
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"sales, 403", "sales-head, 403", "executive, 403"})
    void isLedByMarketing(String role, int expected) {
        Api other = Api.as(role);
        String id = ids.get(HypothesisStatus.TESTING);
        for (String verb : new String[] {"/registration", "/observations", "/verdict", "/looks", "/retest"}) {
            other.post(path(id) + verb, Map.of()).statusCode(expected);
        }
        other.get(path(id)).statusCode(200);
        other.get(path(id) + "/looks").statusCode(200);
    }

    @Test
    void isUnknownToOthers() {
        Api other = new Api(Organizations.GLOBEX, "marketing");
        String id = ids.get(HypothesisStatus.TESTING);
        for (String verb : new String[] {"/registration", "/verdict", "/looks", "/retest"}) {
            other.post(path(id) + verb).statusCode(404);
        }
        other.post(path(id) + "/observations", observation(1, 1)).statusCode(404);
        other.get(path(id)).statusCode(404);
        other.get(path(id) + "/looks").statusCode(404);
        other.create("HypothesisArm", Map.of("HypothesisId", id, "Name", "Foreign"))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[1]",
                "[null]",
                "{\"successes\": \"many\"}",
                "{\"successes\": 1e99, \"trials\": 2, \"externalId\": \"x\"}",
                "{\"successes\": 1, \"trials\": 2, \"externalId\": \"x\", \"observedAt\": \"yesterday\"}",
                "{\"successes\": 1, \"trials\": 2, \"externalId\": \"x\", \"armId\": \"a2B\"}",
                "{\"successes\": 1, \"trials\": 2, \"externalId\": \"\"}"
            })
    void refusesObservationsThatAreNone(String body) {
        int status = MARKETING
                .send(path(ids.get(HypothesisStatus.TESTING)) + "/observations", body)
                .statusCode();
        assertEquals(400, status);
    }

    private static void isStill(HypothesisStatus status, String id) {
        assertEquals(status.name(), MARKETING.field("Hypothesis", id, "Status"));
    }
}
