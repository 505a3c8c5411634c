package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.path;
import static dev.rapport.feedback.hypothesis.Plans.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationTest {
    @Test
    void freezesACompletePlan() {
        String id = Plans.draft();
        MARKETING
                .post(path(id) + "/registration")
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("missing", equalTo(100));
    }

    @Test
    void worksByPatchAsWell() {
        String id = Plans.draft();
        MARKETING
                .patch("Hypothesis", id, Map.of("Threshold", 0.6, "Status", "REGISTERED"))
                .statusCode(204);
        assertEquals("REGISTERED", MARKETING.field("Hypothesis", id, "Status"));
    }

    @ParameterizedTest
    @CsvSource({
        "Metric, other",
        "Baseline, 0.1",
        "Threshold, 0.1",
        "MinimumSample, 1",
        "PlannedLooks, 9",
        "Horizon, 2999-01-01",
        "Method, NEWCOMBE",
        "LossTolerance, 0.1"
    })
    void refusesToChangeAFrozenPlan(String field, String value) {
        String id = Plans.registered();
        MARKETING
                .patch("Hypothesis", id, Map.of(field, value))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].fields", contains(field));
    }

    @Test
    void leavesWordsThatJudgeNothingFree() {
        String id = Plans.registered();
        MARKETING
                .patch("Hypothesis", id, Map.of("Statement", "Buyers answer proof."))
                .statusCode(204);
    }

    @Test
    void namesWhatThePlanLacks() {
        String id = MARKETING.created("Hypothesis", Map.of("Name", "A hunch", "Metric", "replies"));
        MARKETING
                .post(path(id) + "/registration")
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", contains("Baseline", "Threshold", "MinimumSample", "PlannedLooks", "Horizon"));
        assertEquals("DRAFT", MARKETING.field("Hypothesis", id, "Status"));
    }

    @ParameterizedTest
    @CsvSource({
        "Baseline, 1.1",
        "Threshold, 0",
        "Threshold, 1",
        "MinimumSample, 0",
        "PlannedLooks, 0",
        "Horizon, 2020-01-01"
    })
    void refusesAPlanThatCannotBe(String field, String value) {
        String id = MARKETING.created("Hypothesis", plan(field, value));
        MARKETING
                .post(path(id) + "/registration")
                .statusCode(400)
                .body("[0].errorCode", equalTo("NUMBER_OUTSIDE_VALID_RANGE"))
                .body("[0].fields", contains(field));
    }

    @Test
    void happensOnce() {
        String id = Plans.registered();
        MARKETING.post(path(id) + "/registration").statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESTING", "VALIDATED", "REFUTED", "INCONCLUSIVE", "DRAFT"})
    void refusesAStatusThatOnlyNumbersCanGive(String status) {
        String id = Plans.registered();
        MARKETING.patch("Hypothesis", id, Map.of("Status", status)).statusCode(409);
        assertEquals("REGISTERED", MARKETING.field("Hypothesis", id, "Status"));
    }

    @Test
    void belongsToMarketingOfTheSameOrganisation() {
        String id = Plans.draft();
        Api.as("sales").post(path(id) + "/registration").statusCode(403);
        new Api(Organizations.GLOBEX, "marketing")
                .post(path(id) + "/registration")
                .statusCode(404);
        MARKETING.post(path("a22000000zzzzzz") + "/registration").statusCode(404);
    }
}
