package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.observe;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static dev.rapport.feedback.hypothesis.Plans.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.statistics.Confidence;
import dev.rapport.platform.metric.Wilson;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerdictTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void validatesWhatTheLowerBoundConfirmsAndKeepsItsNumbers() {
        String id = Plans.registered();
        observe(id, 70, 100);
        var look = MARKETING
                .post(path(id) + "/verdict")
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
        Wilson expected = Wilson.of(70, 100, new Confidence(0.025).z());
        assertEquals(0.7, look.getDouble("lastLook.value"), 1e-9);
        assertEquals(expected.lower(), look.getDouble("lastLook.lower"), 1e-9);
        assertEquals(expected.upper(), look.getDouble("lastLook.upper"), 1e-9);
        assertEquals(0.975, look.getDouble("lastLook.level"), 1e-9);
        assertEquals(100, look.getInt("lastLook.sample"));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var event = probe.await("HypothesisValidated", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(0.5, event.data().get("threshold").asDouble());
            assertEquals(100, event.data().get("sample").asInt());
            assertEquals("WILSON", event.data().get("method").asText());
            assertEquals(1, event.data().get("look").asInt());
            assertEquals(0.975, event.data().get("level").asDouble(), 1e-9);
        }
    }

    @Test
    void refutesWhatTheUpperBoundDenies() {
        String id = Plans.registered();
        observe(id, 30, 100);
        MARKETING.post(path(id) + "/verdict").statusCode(200).body("status", equalTo("REFUTED"));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            probe.await("HypothesisRefuted", e -> id.equals(e.subject()), PATIENCE);
        }
    }

    @Test
    void goesOnTestingUntilTheLastLook() {
        String id = Plans.registered();
        observe(id, 50, 100);
        MARKETING.post(path(id) + "/verdict").body("status", equalTo("TESTING")).body("looksTaken", equalTo(1));
        observe(id, 1, 2);
        MARKETING.post(path(id) + "/verdict").body("status", equalTo("INCONCLUSIVE"));
        MARKETING.post(path(id) + "/verdict").statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    /** 60 of 100 confirm one half at 95 %, but not at the 97.5 % that each of two looks has to reach. */
    @Test
    void paysForEachPlannedLook() {
        String single = Plans.registered(plan("PlannedLooks", 1));
        observe(single, 60, 100);
        MARKETING.post(path(single) + "/verdict").body("status", equalTo("VALIDATED"));
        String one = Plans.registered();
        observe(one, 60, 100);
        MARKETING.post(path(one) + "/verdict").body("status", equalTo("TESTING"));
    }

    @Test
    void waitsForTheMinimumSample() {
        String id = Plans.registered();
        observe(id, 80, 93);
        MARKETING.post(path(id) + "/verdict").statusCode(409).body("[0].message", containsString("7 are missing"));
        assertEquals("0", MARKETING.field("Hypothesis", id, "LooksTaken"));
    }

    @Test
    void isInconclusiveOnceTheHorizonHasPassed() throws Exception {
        MARKETING
                .post(path(Plans.pastHorizon(50, 100)) + "/verdict")
                .body("status", equalTo("INCONCLUSIVE"))
                .body("lastLook.sample", equalTo(100));
        MARKETING
                .post(path(Plans.pastHorizon(99, 99)) + "/verdict")
                .body("status", equalTo("INCONCLUSIVE"))
                .body("lastLook.lower", nullValue());
        MARKETING.post(path(Plans.pastHorizon(0, 0)) + "/verdict").body("status", equalTo("INCONCLUSIVE"));
    }

    @Test
    void isStillGivenByClearNumbersOnceTheHorizonHasPassed() throws Exception {
        MARKETING.post(path(Plans.pastHorizon(70, 100)) + "/verdict").body("status", equalTo("VALIDATED"));
    }

    @Test
    void isNotGivenOnADraft() {
        MARKETING
                .post(path(Plans.draft()) + "/verdict")
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }
}
