package dev.rapport.lead.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a window of its own in the past, so that others' leads do not count. */
@QuarkusTest
class MetricsTest {
    private static final User MARKETER = new User(Organizations.GLOBEX, "marketing");
    private static final User SELLER = new User(Organizations.GLOBEX, "sales");

    @Inject
    Owner owner;

    @Test
    void acceptanceCountsWhatWasDecidedAndWhy() {
        decided("2001-03-05T10:00:00Z", "acceptance", Map.of());
        decided("2001-03-05T10:00:00Z", "rejection", Map.of("code", "NO_BUDGET"));
        decided("2001-03-05T10:00:00Z", "rejection", Map.of("code", "NO_BUDGET"));
        decided("2001-03-05T10:00:00Z", "rejection", Map.of("code", "NOT_ICP"));
        MARKETER.get("/api/metrics/lead-acceptance?from=2001-03-01&to=2001-04-01&by=code")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(4))
                .body("value", equalTo(0.25f))
                .body("groups.key", contains("NO_BUDGET", "NOT_ICP"))
                .body("groups.numerator", contains(2, 1))
                .body("groups.denominator", contains(3, 3));
    }

    @Test
    void acceptanceSaysHowManyHandoffsAreNotDecidedAndHowLongDecisionsTook() {
        String accepted = decided("2001-02-05T10:00:00Z", "acceptance", Map.of());
        owner.execute(
                "update handoff set decided_at = submitted_at + interval '36 hours' where id = ?", number(accepted));
        submitted("2001-02-05T10:00:00Z");
        submitted("2001-02-06T10:00:00Z");
        MARKETER.get("/api/metrics/lead-acceptance?from=2001-02-01&to=2001-03-01")
                .statusCode(200)
                .body("definitionVersion", equalTo(2))
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(1))
                .body("followUp.immature", equalTo(2))
                .body("followUp.medianDays", equalTo(1.5f))
                .body("followUp", not(hasKey("horizonDays")));
    }

    @Test
    void conversionIsCountedBetweenTheStagesThatAreNamed() {
        entered("2001-12-05T10:00:00Z", "SQL", 1);
        entered("2001-12-05T10:00:00Z", "MQL", 0);
        entered("2001-12-05T10:00:00Z", "INQUIRY", 0);
        String window = "/api/metrics/stage-conversion?from=2001-12-01&to=2002-01-01";
        MARKETER.get(window + "&fromStage=MQL&toStage=SQL&by=touches")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("groups.key", contains("0", "1"))
                .body("groups.numerator", contains(0, 1));
        MARKETER.get(window + "&fromStage=mql&toStage=sql&by=stage")
                .body("groups.key", contains("MQL to SAL", "SAL to SQL"));
        MARKETER.get(window + "&toStage=MQL").body("numerator", equalTo(2)).body("denominator", equalTo(3));
        MARKETER.get("/api/metrics")
                .body("find { it.id == 'stage-conversion' }.choices.fromStage[0]", equalTo("INQUIRY"))
                .body("find { it.id == 'lead-acceptance' }", not(hasKey("choices")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fromStage=SQL&toStage=MQL",
                "fromStage=MQL&toStage=MQL",
                "toStage=RECYCLED",
                "fromStage=",
                "toStage=x"
            })
    void conversionTakesNoStagesThatMakeNoSense(String stages) {
        MARKETER.get("/api/metrics/stage-conversion?" + stages)
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void sourcesAreComparedAfterTheSameTime() {
        String source = "Fair of 2002";
        String slow = entered("2002-02-05T10:00:00Z", "CLOSED_WON", 0);
        String fast = entered("2002-02-05T10:00:00Z", "CLOSED_WON", 0);
        won(slow, "2002-03-25T10:00:00Z");
        won(fast, "2002-02-09T10:00:00Z");
        MARKETER.change("Lead", fast, Map.of("LeadSource", source)).statusCode(204);
        MARKETER.get("/api/metrics/source-quality?from=2002-02-01&to=2002-03-01&horizon=30&by=wins")
                .statusCode(200)
                .body("definitionVersion", equalTo(2))
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("followUp.horizonDays", equalTo(30))
                .body("groups.find { it.key == 'Fair of 2002' }.numerator", equalTo(1))
                .body("groups.find { it.key == 'Fair of 2002' }.followUp.medianDays", equalTo(4.0f))
                .body("groups.find { it.key == 'unknown' }.numerator", equalTo(0));
        MARKETER.get("/api/metrics/source-quality?from=2002-02-01&to=2002-03-01&horizon=60")
                .body("numerator", equalTo(2));
    }

    @Test
    void sourcesAreNotJudgedByLeadsThatAreTooYoung() {
        entered("2019-05-05T10:00:00Z", "INQUIRY", 0);
        MARKETER.get("/api/metrics/source-quality?from=2019-05-01&to=2019-06-01&horizon=3650&by=wins")
                .body("value", nullValue())
                .body("denominator", equalTo(0))
                .body("followUp.immature", equalTo(1))
                .body("groups[0].followUp.immature", equalTo(1));
    }

    @Test
    void sourcesAreNotJudgedByHandoffsThatAreNotDecided() {
        submitted("2002-05-05T10:00:00Z");
        decided("2002-05-05T10:00:00Z", "acceptance", Map.of());
        MARKETER.get("/api/metrics/source-quality?from=2002-05-01&to=2002-06-01&by=acceptance")
                .body("groups[0].numerator", equalTo(1))
                .body("groups[0].denominator", equalTo(1))
                .body("groups[0].followUp.immature", equalTo(1));
    }

    @Test
    void adherenceCountsLateDecisionsAsBreachesAndLeavesOutWhatIsNotDue() {
        String late = decided("2001-05-05T10:00:00Z", "acceptance", Map.of());
        owner.execute("update handoff set due_at = decided_at - interval '1 hour' where id = ?", number(late));
        decided("2001-05-05T10:00:00Z", "acceptance", Map.of());
        submitted("2001-05-05T10:00:00Z");
        SELLER.get("/api/metrics/sla-adherence?from=2001-05-01&to=2001-06-01")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2));
    }

    @Test
    void conversionIsCountedByTheNumberOfTouches() {
        entered("2001-07-05T10:00:00Z", "CLOSED_WON", 2);
        entered("2001-07-05T10:00:00Z", "MQL", 2);
        entered("2001-07-05T10:00:00Z", "MQL", 0);
        MARKETER.get("/api/metrics/stage-conversion?from=2001-07-01&to=2001-08-01&by=touches")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(3))
                .body("groups.key", contains("0", "2"))
                .body("groups.numerator", contains(0, 1))
                .body("groups.denominator", contains(1, 2))
                .body("groups[1].interval.method", equalTo("wilson"));
    }

    @Test
    void conversionIsCountedFromStageToStage() {
        entered("2001-09-05T10:00:00Z", "SAL", 0);
        entered("2001-09-05T10:00:00Z", "INQUIRY", 0);
        MARKETER.get("/api/metrics/stage-conversion?from=2001-09-01&to=2001-10-01&by=stage")
                .body("groups.key", contains("INQUIRY to MQL", "MQL to SAL", "SAL to SQL"))
                .body("groups.numerator", contains(1, 1, 0))
                .body("groups.denominator", contains(2, 1, 1));
    }

    @Test
    void conversionCountsWhatCameAboutWithinTheHorizonAndHowFast() {
        String slow = entered("2001-11-05T10:00:00Z", "CLOSED_WON", 0);
        won(slow, "2001-11-25T10:00:00Z");
        String fast = entered("2001-11-06T10:00:00Z", "CLOSED_WON", 0);
        won(fast, "2001-11-10T22:00:00Z");
        MARKETER.get("/api/metrics/stage-conversion?from=2001-11-01&to=2001-12-01&horizon=30")
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(2))
                .body("followUp.horizonDays", equalTo(30))
                .body("followUp.immature", equalTo(0))
                .body("followUp.medianDays", equalTo(12.25f));
        MARKETER.get("/api/metrics/stage-conversion?from=2001-11-01&to=2001-12-01&horizon=10&by=stage")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("followUp.medianDays", equalTo(4.5f))
                .body("groups.find { it.key == 'SQO to CLOSED_WON' }.numerator", equalTo(1))
                .body("groups.find { it.key == 'SQO to CLOSED_WON' }.followUp.medianDays", equalTo(4.5f));
    }

    @Test
    void conversionLeavesOutLeadsThatAreTooYoungAndSaysSo() {
        entered("2019-03-05T10:00:00Z", "CLOSED_WON", 0);
        MARKETER.get("/api/metrics/stage-conversion?from=2019-03-01&to=2019-04-01&horizon=3650&by=source")
                .body("value", nullValue())
                .body("denominator", equalTo(0))
                .body("followUp.immature", equalTo(1))
                .body("followUp.medianDays", nullValue())
                .body("groups[0].followUp.immature", equalTo(1));
        MARKETER.get("/api/metrics/stage-conversion?from=2019-03-01&to=2019-04-01")
                .body("denominator", equalTo(1))
                .body("followUp.horizonDays", equalTo(90))
                .body("followUp.immature", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "-1", "ten", "1.5", "99999999999"})
    void takesNoHorizonThatMakesNoSense(String horizon) {
        MARKETER.get("/api/metrics/stage-conversion?horizon=" + horizon)
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void takesNoHorizonWhereNobodyIsFollowed() {
        MARKETER.get("/api/metrics/lead-acceptance?horizon=30")
                .statusCode(400)
                .body("[0].message", containsString("takes no horizon"));
    }

    @Test
    void hasNoValueWhereNothingHappened() {
        MARKETER.get("/api/metrics/lead-acceptance?from=1990-01-01&to=1990-02-01")
                .body("value", nullValue())
                .body("denominator", equalTo(0))
                .body("interval", nullValue());
    }

    private String submitted(String at) {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        owner.execute("update handoff set submitted_at = ? where id = ?", time(at), number(handoff));
        return handoff;
    }

    private String decided(String at, String decision, Map<String, ?> body) {
        String handoff = submitted(at);
        SELLER.post("/api/handoffs/" + handoff + "/" + decision, body).statusCode(200);
        return handoff;
    }

    private void won(String lead, String at) {
        owner.execute(
                "update stage_change set occurred_at = ? where lead_id = ? and to_stage = 'CLOSED_WON'",
                time(at),
                number(lead));
    }

    private String entered(String at, String stage, int touches) {
        String lead = MARKETER.hasLead(Map.of("Stage", stage));
        owner.execute("update stage_change set occurred_at = ? where lead_id = ?", time(at), number(lead));
        for (int i = 0; i < touches; i++) {
            SELLER.post("/api/leads/" + lead + "/touches", Map.of("channel", "CALL"))
                    .statusCode(201);
        }
        return lead;
    }

    private static long number(String id) {
        return RecordId.parse(id).value();
    }

    private static Timestamp time(String text) {
        return Timestamp.from(Instant.parse(text));
    }
}
