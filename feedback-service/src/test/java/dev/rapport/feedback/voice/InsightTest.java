package dev.rapport.feedback.voice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InsightTest {
    private static final Api MARKETING = Api.as("marketing");
    private static final Api SALES = Api.as("sales");

    @Test
    void isSingleSourcedUntilThreeAccountsStandBehindIt() {
        String insight = insight();
        hear(insight, account(1));
        hear(insight, account(1));
        hear(insight, account(2));
        hear(insight, null);
        read(insight)
                .body("accounts", equalTo(2))
                .body("singleSource", equalTo(true))
                .body("voices", hasSize(4));
        hear(insight, account(3));
        read(insight).body("accounts", equalTo(3)).body("singleSource", equalTo(false));
    }

    @Test
    void losesTheSupportOfVoicesThatAreDeletedOrTakenBack() {
        String insight = insight();
        String deleted = hear(insight, account(1));
        String moved = hear(insight, account(2));
        hear(insight, account(3));
        Api.as("admin")
                .request()
                .delete("/services/data/v60.0/sobjects/Voice/" + deleted)
                .then()
                .statusCode(204);
        MARKETING.patch("Voice", moved, Map.of("InsightId", insight())).statusCode(204);
        read(insight).body("voices", hasSize(1)).body("singleSource", equalTo(true));
    }

    @Test
    void leadsFromAHypothesisBackToThoseWhoWereHeard() {
        String hypothesis = MARKETING.created("Hypothesis", Map.of("Name", "They would pay for uptime"));
        String insight = insight();
        hear(insight, account(1));
        MARKETING
                .get("/api/hypotheses/" + hypothesis + "/lineage")
                .statusCode(200)
                .body("", empty());
        MARKETING.patch("Insight", insight, Map.of("HypothesisId", hypothesis)).statusCode(204);
        MARKETING
                .get("/api/hypotheses/" + hypothesis + "/lineage")
                .statusCode(200)
                .body("id", contains(insight))
                .body("[0].voices[0].text", equalTo("We stop twice a week.\nIt costs us a shift."))
                .body("[0].voices[0].heardById", equalTo(SALES.user()));
    }

    @Test
    void restsOnHypothesesAndVoicesThatExist() {
        MARKETING
                .create("Insight", Map.of("Name", "Nothing", "HypothesisId", "a22000000009999AAA"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        SALES.create("Voice", voice(Map.of("InsightId", "a2P000000009999EAA")))
                .statusCode(400)
                .body("[0].fields", contains("InsightId"));
    }

    @Test
    void takesItsNameFromTheFirstLineOfAVoice() {
        String id = SALES.created("Voice", voice(Map.of()));
        SALES.read("Voice", id)
                .body("Name", equalTo("We stop twice a week."))
                .body("InsightId", nullValue())
                .body("OwnerId", equalTo(SALES.user()));
    }

    @ParameterizedTest
    @CsvSource({
        "HeardAt, 2999-01-01T00:00:00Z, NUMBER_OUTSIDE_VALID_RANGE",
        "HeardAt, yesterday, INVALID_TYPE_ON_FIELD_IN_RECORD",
        "Tier, FRIEND, INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "Source, '', REQUIRED_FIELD_MISSING",
        "WhoId, a22000000000001AAA, FIELD_INTEGRITY_EXCEPTION"
    })
    void takesNoVoiceThatMakesNoSense(String field, String value, String code) {
        SALES.create("Voice", voice(Map.of(field, value)))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code))
                .body("[0].fields", contains(field));
    }

    @Test
    void keepsTheWordsThatWereSaid() {
        String id = SALES.created("Voice", voice(Map.of()));
        SALES.patch("Voice", id, Map.of("Text", "We never stop.")).statusCode(400);
        SALES.patch("Voice", id, Map.of("Speaker", "Somebody else")).statusCode(400);
    }

    @Test
    void countsAVoiceOnceHoweverOftenItIsSent() {
        Map<String, Object> voice = voice(Map.of("ExternalId", "survey-" + UUID.randomUUID()));
        SALES.created("Voice", voice);
        SALES.create("Voice", voice).statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    @Test
    void belongsToItsOrganisation() {
        String insight = insight();
        Api stranger = new Api(Organizations.GLOBEX, "marketing");
        stranger.get("/api/insights/" + insight).statusCode(404);
        stranger.create("Voice", voice(Map.of("InsightId", insight))).statusCode(400);
        SALES.create("Insight", Map.of("Name", "Not by sales")).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse read(String insight) {
        return MARKETING.get("/api/insights/" + insight).statusCode(200);
    }

    private static String insight() {
        return MARKETING.created("Insight", Map.of("Name", "Downtime costs more than the machine"));
    }

    private static String account(int number) {
        return "00100000000000" + number + "AAA";
    }

    private static String hear(String insight, String account) {
        Map<String, Object> about = new HashMap<>();
        about.put("InsightId", insight);
        about.put("AccountId", account);
        return SALES.created("Voice", voice(about));
    }

    private static Map<String, Object> voice(Map<String, Object> more) {
        Map<String, Object> voice = new HashMap<>();
        voice.put("Text", "We stop twice a week.\nIt costs us a shift.");
        voice.put("Tier", "CUSTOMER");
        voice.put("Source", "INTERVIEW");
        voice.put("Speaker", "Head of a plant");
        voice.putAll(more);
        return voice;
    }
}
