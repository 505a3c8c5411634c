package dev.rapport.feedback.path;

import static dev.rapport.feedback.path.Sketches.MARKETING;
import static dev.rapport.feedback.path.Sketches.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MarketPathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isTestedByAValidatedHypothesisOnly() {
        String without = MARKETING.created("MarketPath", Map.of("Name", "A hunch"));
        MARKETING.post(path(without) + "/test").statusCode(400).body("[0].fields", contains("HypothesisId"));
        String draft = MARKETING.created("Hypothesis", Map.of("Name", "Perhaps"));
        String unproven = Sketches.sketched(MARKETING, draft);
        MARKETING.post(path(unproven) + "/test").statusCode(409).body("[0].message", containsString("which is DRAFT"));
        MARKETING.patch("MarketPath", unproven, Map.of("Status", "TESTED")).statusCode(409);
    }

    @Test
    void isOpenedOnceSomethingIsExpectedOfIt() {
        String id = Sketches.sketched();
        Sketches.move(id, "test");
        Sketches.expect(MARKETING, id, "2001-04-01", 0);
        MARKETING.post(path(id) + "/opening").statusCode(400).body("[0].message", containsString("PathQuarter"));
        Sketches.expect(MARKETING, id, "2001-01-01", 5_000);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            MARKETING
                    .post(path(id) + "/opening")
                    .statusCode(200)
                    .body("status", equalTo("OPEN"))
                    .body("probability", equalTo(50))
                    .body("next", contains("HANDED_OFF", "EXHAUSTED"))
                    .body("quarters.quarter", contains("2001-Q1", "2001-Q2"));
            probe.await("PathOpened", event -> id.equals(event.subject()), PATIENCE);
        }
    }

    @Test
    void isHandedOverWithACampaign() {
        String id = Sketches.in(PathStatus.OPEN);
        MARKETING.post(path(id) + "/handover").statusCode(400).body("[0].fields", contains("CampaignId"));
        MARKETING
                .post(path(id) + "/handover", Map.of("campaignId", "001000000000001AAA"))
                .statusCode(400);
        MARKETING
                .patch("MarketPath", id, Map.of("CampaignId", "701000000000001AAA"))
                .statusCode(204);
        MARKETING.post(path(id) + "/handover").statusCode(200).body("campaignId", equalTo("701000000000001AAA"));
    }

    @Test
    void isNotGivenUpInSilence() {
        String id = Sketches.in(PathStatus.PRODUCING);
        MARKETING.post(path(id) + "/exhaustion", Map.of()).statusCode(400);
        MARKETING.patch("MarketPath", id, Map.of("Status", "EXHAUSTED")).statusCode(400);
        MARKETING.get(path(id)).body("status", equalTo("PRODUCING")).body("exhaustedAt", nullValue());
    }

    @Test
    void standsOnTheHypothesisItWasTestedWith() {
        String id = Sketches.in(PathStatus.TESTED);
        MARKETING
                .patch("MarketPath", id, Map.of("HypothesisId", Sketches.validated(MARKETING)))
                .statusCode(409)
                .body("[0].fields", contains("HypothesisId"));
    }

    @ParameterizedTest
    @CsvSource({
        "PathQuarter, Quarter, 2027-01-02, FIELD_INTEGRITY_EXCEPTION",
        "PathQuarter, ExpectedValue, -1, NUMBER_OUTSIDE_VALID_RANGE",
        "PathTarget, Quarter, 2027-02-01, FIELD_INTEGRITY_EXCEPTION",
        "PathTarget, Amount, 0, NUMBER_OUTSIDE_VALID_RANGE"
    })
    void takesNoExpectationThatMakesNoSense(String object, String field, String value, String code) {
        Map<String, Object> record = new java.util.HashMap<>(
                object.equals("PathTarget")
                        ? Map.of("Quarter", "2027-01-01", "Amount", 100)
                        : Map.of("MarketPathId", Sketches.sketched(), "Quarter", "2027-01-01", "ExpectedValue", 100));
        record.put(field, field.equals("Quarter") ? value : Integer.valueOf(value));
        MARKETING
                .create(object, record)
                .statusCode(400)
                .body("[0].errorCode", equalTo(code))
                .body("[0].fields", contains(field));
    }

    @ParameterizedTest
    @CsvSource({"-1", "100.5"})
    void isNoLessThanImpossibleAndNoMoreThanCertain(double percent) {
        MARKETING
                .create("MarketPath", Map.of("Name", "Sure", "Probability", percent))
                .statusCode(400)
                .body("[0].fields", contains("Probability"));
    }

    @Test
    void belongsToItsOrganisationAndToThoseWhoMay() {
        String id = Sketches.in(PathStatus.SKETCHED);
        new Api(Organizations.GLOBEX, "marketing").get(path(id)).statusCode(404);
        new Api(Organizations.GLOBEX, "marketing").post(path(id) + "/test").statusCode(404);
        Api.as("sales").post(path(id) + "/test").statusCode(403);
        Api.as("sales").get(path(id)).statusCode(200);
    }
}
