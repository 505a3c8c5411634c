package dev.rapport.feedback.story;

import static dev.rapport.feedback.story.Told.MARKETING;
import static dev.rapport.feedback.story.Told.SALES;
import static dev.rapport.feedback.story.Told.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isToldWithTextAlone() {
        String id = Told.captured();
        MARKETING
                .get(path(id))
                .statusCode(200)
                .body("name", equalTo("The press never stood still again."))
                .body("status", equalTo("CAPTURED"))
                .body("toldById", equalTo(SALES.user()))
                .body("freshness", nullValue())
                .body("consent", nullValue());
    }

    @Test
    void isVerifiedBySomebodyElseThanItsTellerAndKnownToBe() {
        String id = Told.captured();
        SALES.post(path(id) + "/verification").statusCode(403).body("[0].message", containsString("ask somebody else"));
        SALES.patch("Story", id, Map.of("Status", "VERIFIED")).statusCode(403);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            MARKETING
                    .post(path(id) + "/verification")
                    .statusCode(200)
                    .body("verifiedById", equalTo(MARKETING.user()))
                    .body("freshness", equalTo("FRESH"));
            var event = probe.await("StoryVerified", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(MARKETING.user(), event.data().get("verifiedById").asText());
        }
    }

    @Test
    void staysAsItWasVerified() {
        String id = Told.captured();
        SALES.patch("Story", id, Map.of("Text", "Nearly never.")).statusCode(204);
        MARKETING.post(path(id) + "/verification").statusCode(200);
        SALES.patch("Story", id, Map.of("Text", "Never ever.")).statusCode(409).body("[0].fields", contains("Text"));
        SALES.patch("Story", id, Map.of("Outcome", "11 % more output")).statusCode(204);
    }

    @Test
    void agesFromItsVerificationOn() throws Exception {
        String[] ids = new String[2];
        ShiftedClock.ago(Duration.ofDays(366), () -> ids[0] = Told.in(StoryStatus.VERIFIED));
        ShiftedClock.ago(Duration.ofDays(731), () -> ids[1] = Told.in(StoryStatus.VERIFIED));
        MARKETING.get(path(ids[0])).body("freshness", equalTo("AGEING"));
        MARKETING.get(path(ids[1])).body("freshness", equalTo("STALE"));
    }

    @Test
    void isAllowedByItsCustomerOnly() {
        String id = Told.in(StoryStatus.VERIFIED);
        MARKETING
                .post(path(id) + "/consent", Map.of("scope", "NAMED"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", contains("ConsentGivenBy", "ConsentUntil"));
        MARKETING.patch("Story", id, Map.of("ConsentScope", "NAMED")).statusCode(409);
        MARKETING
                .create("Story", Map.of("Text", "They love us.", "ConsentScope", "NAMED"))
                .statusCode(409);
        MARKETING
                .post(path(id) + "/consent", Told.consent())
                .statusCode(200)
                .body("status", equalTo("CONSENTED"))
                .body("consent.scope", equalTo("ANONYMOUS"))
                .body("consent.usesLeft", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "scope, EVERYBODY, INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "until, 2020-01-01, NUMBER_OUTSIDE_VALID_RANGE",
        "until, soon, INVALID_TYPE_ON_FIELD_IN_RECORD"
    })
    void takesNoConsentThatMakesNoSense(String property, String value, String code) {
        String id = Told.in(StoryStatus.VERIFIED);
        Map<String, Object> consent = new HashMap<>(Told.consent());
        consent.put(property, value);
        MARKETING.post(path(id) + "/consent", consent).statusCode(400).body("[0].errorCode", equalTo(code));
        assertEquals("VERIFIED", MARKETING.field("Story", id, "Status"));
    }

    @Test
    void isNotRetiredInSilence() {
        String id = Told.in(StoryStatus.PUBLISHED);
        MARKETING.post(path(id) + "/retirement", Map.of()).statusCode(400);
        MARKETING.patch("Story", id, Map.of("Status", "RETIRED")).statusCode(400);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            MARKETING
                    .post(path(id) + "/retirement", Map.of("reason", "They left"))
                    .statusCode(200)
                    .body("retirementReason", equalTo("They left"));
            probe.await("StoryRetired", e -> id.equals(e.subject()), PATIENCE);
        }
    }

    @Test
    void belongsToItsOrganisation() {
        String id = Told.captured();
        Api stranger = new Api(Organizations.GLOBEX, "marketing");
        stranger.get(path(id)).statusCode(404);
        stranger.post(path(id) + "/verification").statusCode(404);
        Api.as("executive").post(path(id) + "/verification").statusCode(403);
        SALES.post(path(Told.in(StoryStatus.CONSENTED)) + "/publication").statusCode(403);
    }
}
