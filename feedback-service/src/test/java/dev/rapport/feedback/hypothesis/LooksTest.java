package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.observe;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LooksTest {
    @Inject
    OverdueHypotheses timer;

    @Test
    void areKeptWithTheirNumbers() {
        String id = Plans.registered();
        observe(id, 50, 100);
        MARKETING.post(path(id) + "/verdict").statusCode(200);
        observe(id, 60, 60);
        MARKETING.post(path(id) + "/verdict").statusCode(200);
        MARKETING
                .get(path(id) + "/looks")
                .body("number", contains(1, 2))
                .body("trials", contains(100, 160))
                .body("successes", contains(50, 110))
                .body("finding", contains("OPEN", "CONFIRMED"))
                .body("outcome", contains("TESTING", "VALIDATED"));
        String found = "/services/data/v60.0/query?q=SELECT Number, Outcome FROM HypothesisLook WHERE HypothesisId = '";
        MARKETING.get(found + id + "' ORDER BY Number").body("records.Outcome", contains("TESTING", "VALIDATED"));
    }

    @Test
    void areKeptOfEachVariant() {
        Trial trial = Trial.registered(Trial.plan(), 2)
                .shows(0, 50, 100)
                .shows(1, 50, 100)
                .shows(2, 90, 100);
        trial.verdict().statusCode(200);
        MARKETING
                .get(path(trial.id()) + "/looks")
                .body("armId", contains(trial.arms().get(1), trial.arms().get(2)))
                .body("finding", contains("OPEN", "CONFIRMED"))
                .body("outcome", contains("VALIDATED", "VALIDATED"));
    }

    @Test
    void giveNoVerdictWhereTheyAreNotPlanned() {
        String id = Plans.registered();
        MARKETING.post(path(id) + "/looks").statusCode(200).body("[0].finding", nullValue());
        observe(id, 100, 100);
        MARKETING
                .post(path(id) + "/looks")
                .statusCode(200)
                .body("[0].finding", equalTo("CONFIRMED"))
                .body("[0].outcome", equalTo("TESTING"))
                .body("[0].number", nullValue());
        MARKETING
                .get(path(id))
                .body("status", equalTo("TESTING"))
                .body("looksTaken", equalTo(0))
                .body("lastLook", nullValue());
        MARKETING.get(path(id) + "/looks").body("", hasSize(2));
    }

    @Test
    void needNewsSinceTheLastOne() {
        String id = Plans.registered();
        observe(id, 50, 100);
        MARKETING.post(path(id) + "/verdict").statusCode(200);
        MARKETING.post(path(id) + "/verdict").statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        assertEquals("1", MARKETING.field("Hypothesis", id, "LooksTaken"));
    }

    @Test
    void countOnceWhenManyAskAtTheSameMoment() throws Exception {
        String id = Plans.registered(Plans.plan("PlannedLooks", 9));
        observe(id, 50, 100);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> MARKETING.request().post(path(id) + "/verdict").statusCode());
        }
        Map<Integer, Integer> answers = new HashMap<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(200, 1, 409, 7), answers);
        MARKETING.get(path(id) + "/looks").body("", hasSize(1));
    }

    @Test
    void areTakenForThoseWhoForgetTheHorizon() throws Exception {
        String unclear = Plans.pastHorizon(50, 100);
        String small = Plans.pastHorizon(9, 10);
        String never = Plans.pastHorizon(0, 0);
        String clear = Plans.pastHorizon(90, 100);
        String inTime = Plans.registered();
        severalReplicasEnd();
        assertEquals("INCONCLUSIVE", status(unclear));
        assertEquals("INCONCLUSIVE", status(small));
        assertEquals("INCONCLUSIVE", status(never));
        assertEquals("VALIDATED", status(clear));
        assertEquals("REGISTERED", status(inTime));
        for (String id : List.of(unclear, small, never, clear)) {
            MARKETING.get(path(id) + "/looks").body("", hasSize(1));
        }
    }

    @Test
    void countWhatWasObservedInTimeAndIsReportedLate() throws Exception {
        String id = Plans.pastHorizon(10, 20);
        Map<String, Object> late = new HashMap<>(Plans.observation(1, 2));
        late.put("observedAt", Instant.now().minus(Duration.ofDays(12)).toString());
        MARKETING.post(path(id) + "/observations", late).statusCode(200).body("trials", equalTo(22));
        late.put("externalId", "too-late-" + id);
        late.put("observedAt", Instant.now().minus(Duration.ofDays(1)).toString());
        MARKETING.post(path(id) + "/observations", late).statusCode(409);
        late.put("observedAt", Instant.now().minus(Duration.ofDays(40)).toString());
        MARKETING.post(path(id) + "/observations", late).statusCode(409);
        late.put("observedAt", Instant.now().plus(Duration.ofDays(1)).toString());
        MARKETING
                .post(path(id) + "/observations", late)
                .statusCode(400)
                .body("[0].errorCode", equalTo("NUMBER_OUTSIDE_VALID_RANGE"));
        assertEquals("22", MARKETING.field("Hypothesis", id, "Trials"));
    }

    @Test
    void areRepeatedByANewTestOfTheSameClaim() throws Exception {
        Trial trial = Trial.registered(Trial.plan(), 2)
                .shows(0, 80, 100)
                .shows(1, 40, 100)
                .shows(2, 50, 100);
        trial.verdict().body("status", equalTo("REFUTED"));
        String again = MARKETING
                .post(path(trial.id()) + "/retest")
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("retestOf", equalTo(trial.id()))
                .body("trials", equalTo(0))
                .body("arms.name", contains("Control", "Variant 1", "Variant 2"))
                .body("arms.trials", contains(0, 0, 0))
                .body("arms.control", contains(true, false, false))
                .extract()
                .path("id");
        MARKETING.post(path(again) + "/registration").statusCode(400).body("[0].fields", contains("Horizon"));
        MARKETING
                .patch(
                        "Hypothesis",
                        again,
                        Map.of("Horizon", Plans.today().plusDays(9).toString()))
                .statusCode(204);
        MARKETING.post(path(again) + "/registration").statusCode(200).body("method", equalTo("NEWCOMBE"));
        MARKETING.patch("Hypothesis", again, Map.of("RetestOfId", again)).statusCode(400);
        assertEquals("REFUTED", status(trial.id()));
    }

    private void severalReplicasEnd() throws Exception {
        Callable<Void> turn = () -> {
            timer.close();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var end : threads.invokeAll(List.of(turn, turn, turn))) {
                end.get();
            }
        }
    }

    private static String status(String id) {
        return MARKETING.field("Hypothesis", id, "Status");
    }
}
