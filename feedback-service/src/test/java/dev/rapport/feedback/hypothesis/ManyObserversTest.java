package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyObserversTest {
    private static final int CALLERS = 64;
    private static final int MOST_IN_ONE = 999_999_999;

    /** Each sends observations of its own and one that all of them send, to all arms at once. */
    @Test
    void areCountedExactlyArmByArm() throws Exception {
        Trial trial = Trial.registered(Trial.plan(), 2);
        Map<String, Object> sentByAll = trial.observation(2, 1, 1);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            List<Map<String, Object>> own = List.of(
                    trial.observation(0, 1, 2), trial.observation(1, 2, 3), trial.observation(0, 0, 1), sentByAll);
            calls.add(() -> send(trial, own));
        }
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (var answer : threads.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
        }
        MARKETING
                .get(path(trial.id()))
                .body("arms.successes", contains(CALLERS, 2 * CALLERS, 1))
                .body("arms.trials", contains(3 * CALLERS, 3 * CALLERS, 1))
                .body("successes", equalTo(3 * CALLERS + 1))
                .body("trials", equalTo(6 * CALLERS + 1));
    }

    /** The same observations in three orders, in calls of different sizes, some of them twice. */
    @Test
    void mayComeInAnyOrderAndMoreThanOnce() {
        for (int seed = 0; seed < 3; seed++) {
            Trial trial = Trial.registered(Trial.plan(), 1);
            List<Map<String, Object>> observations = new ArrayList<>();
            for (int i = 1; i <= 12; i++) {
                observations.add(trial.observation(i % 2, i, 2 * i));
            }
            observations.addAll(List.copyOf(observations).subList(3, 8));
            Collections.shuffle(observations, new Random(seed));
            for (int from = 0; from < observations.size(); ) {
                int to = Math.min(observations.size(), from + 1 + seed * 3);
                assertEquals(200, send(trial, observations.subList(from, to)));
                from = to;
            }
            MARKETING
                    .get(path(trial.id()))
                    .body("arms.successes", contains(42, 36))
                    .body("arms.trials", contains(84, 72));
        }
    }

    @Test
    void haveNoEffectOnceTheVerdictIsThere() {
        Trial trial = Trial.registered(Trial.plan(), 1);
        Map<String, Object> counted = trial.observation(1, 90, 100);
        trial.shows(0, 10, 100).observe(counted).statusCode(200);
        trial.verdict().body("status", equalTo("VALIDATED"));
        trial.observe(counted).statusCode(200).body("trials", equalTo(200));
        trial.observe(trial.observation(1, 1, 1)).statusCode(409);
    }

    @Test
    void areRefusedTogetherWhereOneCallContradictsItself() {
        Trial trial = Trial.registered(Trial.plan(), 1);
        Map<String, Object> first = trial.observation(0, 1, 2);
        Map<String, Object> other = trial.observation(0, 2, 2);
        other.put("externalId", first.get("externalId"));
        assertEquals(400, send(trial, List.of(first, other)));
        assertEquals(200, send(trial, List.of(first, first)));
        assertEquals("2", MARKETING.field("Hypothesis", trial.id(), "Trials"));
    }

    @Test
    void cannotCountBeyondCounting() {
        String id = Plans.registered();
        Plans.observe(id, 0, MOST_IN_ONE);
        Plans.observe(id, 0, MOST_IN_ONE);
        MARKETING
                .post(path(id) + "/observations", Plans.observation(0, MOST_IN_ONE))
                .statusCode(400)
                .body("[0].errorCode", equalTo("NUMBER_OUTSIDE_VALID_RANGE"));
        MARKETING.post(path(id) + "/verdict").statusCode(200).body("status", equalTo("REFUTED"));
    }

    private static int send(Trial trial, List<Map<String, Object>> observations) {
        return MARKETING
                .request()
                .body(observations)
                .post(path(trial.id()) + "/observations")
                .statusCode();
    }
}
