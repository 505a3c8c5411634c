package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.observation;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ObservationsTest {
    @Test
    void countOneOrSeveral() {
        String id = Plans.registered();
        MARKETING
                .post(path(id) + "/observations", observation(3, 5))
                .statusCode(200)
                .body("status", equalTo("TESTING"));
        MARKETING
                .request()
                .body(List.of(observation(1, 2), observation(0, 3)))
                .post(path(id) + "/observations")
                .then()
                .statusCode(200)
                .body("successes", equalTo(4))
                .body("trials", equalTo(10))
                .body("missing", equalTo(90));
    }

    @Test
    void countOnceHoweverOftenTheyAreSent() {
        String id = Plans.registered();
        Map<String, Object> observation = observation(3, 5);
        for (int i = 0; i < 3; i++) {
            MARKETING
                    .post(path(id) + "/observations", observation)
                    .statusCode(200)
                    .body("trials", equalTo(5));
        }
    }

    @Test
    void refuseARepetitionThatSaysSomethingElse() {
        String id = Plans.registered();
        Map<String, Object> observation = new HashMap<>(observation(3, 5));
        MARKETING.post(path(id) + "/observations", observation).statusCode(200);
        observation.put("successes", 4);
        MARKETING
                .post(path(id) + "/observations", observation)
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        assertEquals("3", MARKETING.field("Hypothesis", id, "Successes"));
    }

    @Test
    void areExactWhenManyComeAtOnce() throws Exception {
        String id = Plans.registered();
        Map<String, Object> sentByAll = observation(1, 1);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> send(id, observation(1, 2)));
            calls.add(() -> send(id, sentByAll));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals("21", MARKETING.field("Hypothesis", id, "Successes"));
        assertEquals("41", MARKETING.field("Hypothesis", id, "Trials"));
    }

    @Test
    void countAsRecordsToo() {
        String id = Plans.registered();
        Map<String, Object> record =
                Map.of("HypothesisId", id, "Successes", 2, "Trials", 3, "ExternalId", "" + UUID.randomUUID());
        String observation = MARKETING.created("Observation", record);
        MARKETING.create("Observation", record).statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        assertEquals("3", MARKETING.field("Hypothesis", id, "Trials"));
        MARKETING.patch("Observation", observation, Map.of("Trials", 9)).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "0, 0"})
    void refuseNumbersThatCannotBe(int successes, int trials) {
        String id = Plans.registered();
        MARKETING
                .post(path(id) + "/observations", observation(successes, trials))
                .statusCode(400)
                .body("errorCode", hasItem("NUMBER_OUTSIDE_VALID_RANGE"));
    }

    @Test
    void areAllCountedOrNone() {
        String id = Plans.registered();
        MARKETING
                .request()
                .body(List.of(observation(1, 2), observation(5, 2)))
                .post(path(id) + "/observations")
                .then()
                .statusCode(400);
        assertEquals("0", MARKETING.field("Hypothesis", id, "Trials"));
    }

    @Test
    void needAnIdOfTheirSource() {
        MARKETING
                .post(path(Plans.registered()) + "/observations", Map.of("successes", 1, "trials", 2))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
    }

    @Test
    void needARegisteredPlan() {
        MARKETING
                .post(path(Plans.draft()) + "/observations", observation(1, 2))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void endWithTheHorizon() throws Exception {
        MARKETING
                .post(path(Plans.pastHorizon(0, 0)) + "/observations", observation(1, 2))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void comeInLimitedNumbers() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= ObservationsRequest.MOST; i++) {
            many.add(observation(1, 2));
        }
        MARKETING
                .request()
                .body(many)
                .post(path(Plans.registered()) + "/observations")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
    }

    private static int send(String id, Map<String, Object> observation) {
        return MARKETING
                .request()
                .body(observation)
                .post(path(id) + "/observations")
                .statusCode();
    }
}
