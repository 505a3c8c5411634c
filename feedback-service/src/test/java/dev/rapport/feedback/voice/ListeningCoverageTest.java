package dev.rapport.feedback.voice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has quarters of its own, long ago, so that nobody else's voices lie in them. */
@QuarkusTest
class ListeningCoverageTest {
    private static final Api MARKETING = Api.as("marketing");
    private static final String METRIC = "/api/metrics/listening-coverage";

    @Test
    void countsVoicesUpToTheTargetOfTheirTierAndQuarter() {
        target("CUSTOMER", "2001-01-01", 2);
        target("PROSPECT", "2001-01-01", 4);
        target("CUSTOMER", "2001-04-01", 10);
        hear("CUSTOMER", "2001-01-01T00:00:00Z", 3);
        hear("PROSPECT", "2001-03-31T23:59:59Z", 1);
        hear("INFLUENCER", "2001-02-01T00:00:00Z", 5);
        hear("CUSTOMER", "2001-04-01T00:00:00Z", 5);
        MARKETING
                .get(METRIC + "?from=2001-01-01&to=2001-04-01&by=tier")
                .statusCode(200)
                .body("numerator", equalTo(3), "denominator", equalTo(6), "value", equalTo(0.5f))
                .body("groups.key", contains("CUSTOMER", "PROSPECT"))
                .body("groups.numerator", contains(2, 1));
        MARKETING
                .get(METRIC + "?from=2001-03-31&to=2001-04-02&by=quarter")
                .body("groups.key", contains("2001-Q1", "2001-Q2"))
                .body("groups.numerator", contains(3, 5))
                .body("groups.denominator", contains(6, 14));
    }

    @Test
    void hasNoValueWithoutTargets() {
        hear("CUSTOMER", "1990-02-01T00:00:00Z", 1);
        MARKETING
                .get(METRIC + "?from=1990-01-01&to=1990-04-01")
                .statusCode(200)
                .body("denominator", equalTo(0), "value", nullValue(), "interval", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"1980-01-02, 5", "1980-01-01, 0", "1980-01-01, 1000001"})
    void takesNoTargetThatMakesNoSense(String since, int voices) {
        MARKETING
                .create("ListeningTarget", Map.of("Tier", "CUSTOMER", "Since", since, "Voices", voices))
                .statusCode(400);
    }

    @Test
    void takesOneTargetATierAndQuarter() {
        target("INFLUENCER", "2030-01-01", 1);
        MARKETING
                .create("ListeningTarget", Map.of("Tier", "INFLUENCER", "Since", "2030-01-01", "Voices", 2))
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    private static void target(String tier, String since, int voices) {
        MARKETING.created("ListeningTarget", Map.of("Tier", tier, "Since", since, "Voices", voices));
    }

    private static void hear(String tier, String at, int times) {
        for (int i = 0; i < times; i++) {
            MARKETING.created("Voice", Map.of("Text", "Yes.", "Tier", tier, "Source", "SURVEY", "HeardAt", at));
        }
    }
}
