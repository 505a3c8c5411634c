package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArmsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void areComparedByNewcombeWhereNobodySaysOtherwise() {
        Trial trial = Trial.registered(Trial.plan(), 1);
        trial.shows(0, 480, 800).shows(1, 560, 700).verdict();
        MARKETING
                .get(path(trial.id()))
                .statusCode(200)
                .body("method", equalTo("NEWCOMBE"))
                .body("status", equalTo("VALIDATED"))
                .body("threshold", equalTo(0))
                .body("arms", hasSize(2))
                .body("arms[0].control", equalTo(true))
                .body("arms[0].trials", equalTo(800))
                .body("arms[1].successes", equalTo(560))
                .body("lastLook.armId", equalTo(trial.arms().get(1)))
                .body("lastLook.sample", equalTo(1500))
                .body("lastLook.probability", nullValue());
    }

    @Test
    void tellWithTheVerdictWhichOneIsBetterAndByHowMuch() {
        Trial trial = Trial.registered(Trial.plan(), 2);
        trial.shows(0, 480, 800).shows(1, 470, 800).shows(2, 560, 700);
        trial.verdict().statusCode(200).body("status", equalTo("VALIDATED"));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var event = probe.await("HypothesisValidated", e -> trial.id().equals(e.subject()), PATIENCE);
            assertEquals(trial.arms().get(2), event.data().get("armId").asText());
            assertEquals("NEWCOMBE", event.data().get("method").asText());
            assertEquals(0.2, event.data().get("value").asDouble(), 1e-9);
            assertEquals(0.975, event.data().get("level").asDouble(), 1e-9);
        }
    }

    /** 74 against 60 of 100 is enough at 95 %, and not at the 98.3 % that each of three comparisons has to reach. */
    @Test
    void payForEachComparison() {
        Trial two = Trial.registered(Trial.plan(), 1).shows(0, 60, 100).shows(1, 74, 100);
        two.verdict().body("status", equalTo("VALIDATED"));
        Trial four = Trial.registered(Trial.plan(), 3)
                .shows(0, 60, 100)
                .shows(1, 74, 100)
                .shows(2, 60, 100)
                .shows(3, 60, 100);
        four.verdict().body("status", equalTo("INCONCLUSIVE"));
    }

    @Test
    void denyTheClaimOnlyWhereAllVariantsAreWorse() {
        Trial all = Trial.registered(Trial.plan(), 2)
                .shows(0, 80, 100)
                .shows(1, 40, 100)
                .shows(2, 50, 100);
        all.verdict().body("status", equalTo("REFUTED"));
        Trial one = Trial.registered(Trial.plan(), 2)
                .shows(0, 80, 100)
                .shows(1, 40, 100)
                .shows(2, 81, 100);
        one.verdict().body("status", equalTo("INCONCLUSIVE"));
    }

    @Test
    void areComparedByTheirPosteriorsIfThePlanSaysSo() {
        Map<String, Object> plan = Trial.plan("Method", "BETA_BINOMIAL");
        plan.put("LossTolerance", 0.001);
        Trial trial = Trial.registered(plan, 1).shows(0, 480, 800).shows(1, 560, 700);
        trial.verdict()
                .body("status", equalTo("VALIDATED"))
                .body("lastLook.probability", equalTo(1.0f))
                .body("lastLook.expectedLoss", equalTo(0.0f));
    }

    @Test
    void needTheMinimumSampleEach() {
        Trial trial = Trial.registered(Trial.plan(), 1).shows(0, 480, 800).shows(1, 40, 93);
        trial.verdict().statusCode(409).body("[0].message", containsString("7 are missing"));
        MARKETING.get(path(trial.id())).body("missing", equalTo(7)).body("looksTaken", equalTo(0));
    }

    @Test
    void areNamedByTheirObservations() {
        Trial trial = Trial.registered(Trial.plan(), 1);
        Map<String, Object> unnamed = trial.observation(0, 1, 2);
        unnamed.remove("armId");
        trial.observe(unnamed).statusCode(400).body("errorCode", hasItem("REQUIRED_FIELD_MISSING"));
        Map<String, Object> strange = trial.observation(0, 1, 2);
        strange.put("armId", Trial.registered(Trial.plan(), 1).arms().getFirst());
        trial.observe(strange).statusCode(400).body("errorCode", hasItem("INVALID_CROSS_REFERENCE_KEY"));
        strange.put("armId", "no id");
        trial.observe(strange).statusCode(400);
        assertEquals("0", MARKETING.field("Hypothesis", trial.id(), "Trials"));
    }

    @Test
    void countSingleTrialsToo() {
        Trial trial = Trial.registered(Trial.plan(), 1);
        trial.observe(Map.of("armId", trial.arms().get(1), "success", true, "externalId", trial.id() + "-1"))
                .statusCode(200);
        trial.observe(Map.of("armId", trial.arms().get(1), "success", false, "externalId", trial.id() + "-2"))
                .body("arms[1].successes", equalTo(1))
                .body("arms[1].trials", equalTo(2));
        trial.observe(Map.of(
                        "armId", trial.arms().get(1), "success", true, "trials", 2, "externalId", trial.id() + "-3"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void needAControlAndAVariant() {
        refusesToRegister(Trial.draft(Trial.plan("Method", "NEWCOMBE"), 0), "at least one variant");
        Trial two = Trial.draft(Trial.plan(), 1);
        Trial.arm(two.id(), "Another control", true);
        refusesToRegister(two, "Exactly one arm has to be the control (IsControl), not 2.");
        refusesToRegister(Trial.draft(Plans.plan("Method", "WILSON"), 1), "WILSON judges one arm alone");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWCOMBE, Threshold, -0.1, Threshold",
        "NEWCOMBE, Threshold, 1, Threshold",
        "NEWCOMBE, LossTolerance, 0.1, LossTolerance",
        "BETA_BINOMIAL, Threshold, 0.1, Threshold",
        "BETA_BINOMIAL, LossTolerance, 0, LossTolerance",
        "BETA_BINOMIAL, Name, no tolerance given, LossTolerance"
    })
    void needAPlanThatCanBe(String method, String field, String value, String blamed) {
        Map<String, Object> plan = Trial.plan("Method", method);
        plan.put(field, value);
        MARKETING
                .post(path(Trial.draft(plan, 1).id()) + "/registration")
                .statusCode(400)
                .body("fields.flatten()", hasItem(blamed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Description", "ExternalId"})
    void stayAsTheyWereRegistered(String field) {
        Trial trial = Trial.registered(Trial.plan(), 1);
        String arm = trial.arms().get(1);
        isFrozen(MARKETING.patch("HypothesisArm", arm, Map.of(field, "another")));
    }

    @Test
    void cannotBecomeTheControlOrComeAndGoAfterRegistration() {
        Trial trial = Trial.registered(Trial.plan(), 2);
        String arm = trial.arms().get(1);
        isFrozen(MARKETING.patch("HypothesisArm", arm, Map.of("IsControl", true)));
        isFrozen(MARKETING.create("HypothesisArm", Map.of("HypothesisId", trial.id(), "Name", "Late")));
        isFrozen(MARKETING
                .request()
                .delete("/services/data/v60.0/sobjects/HypothesisArm/" + arm)
                .then());
        MARKETING.get(path(trial.id())).body("arms", hasSize(3));
    }

    @Test
    void mayChangeAndGoBeforeRegistration() {
        Trial trial = Trial.draft(Trial.plan(), 2);
        MARKETING
                .patch("HypothesisArm", trial.arms().get(1), Map.of("Name", "Proof"))
                .statusCode(204);
        MARKETING
                .request()
                .delete("/services/data/v60.0/sobjects/HypothesisArm/"
                        + trial.arms().get(2))
                .then()
                .statusCode(204);
        MARKETING.post(path(trial.id()) + "/registration").statusCode(200).body("arms", hasSize(2));
    }

    @Test
    void belongToMarketing() {
        Trial trial = Trial.draft(Trial.plan(), 1);
        Api.as("sales")
                .create("HypothesisArm", Map.of("HypothesisId", trial.id(), "Name", "Mine"))
                .statusCode(403);
        MARKETING
                .create("HypothesisArm", Map.of("HypothesisId", trial.id(), "Name", "Counted", "Trials", 9))
                .statusCode(400);
        MARKETING.create("HypothesisLook", Map.of("HypothesisId", trial.id())).statusCode(403);
    }

    private static void refusesToRegister(Trial trial, String because) {
        MARKETING
                .post(path(trial.id()) + "/registration")
                .statusCode(400)
                .body("message", hasItem(containsString(because)));
        assertEquals("DRAFT", MARKETING.field("Hypothesis", trial.id(), "Status"));
    }

    private static void isFrozen(ValidatableResponse response) {
        response.statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }
}
