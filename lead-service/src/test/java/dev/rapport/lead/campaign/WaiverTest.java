package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A head of sales lets a campaign past a closed gate. */
@QuarkusTest
class WaiverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Plan plan;

    @Inject
    Owner owner;

    @BeforeEach
    void draw() {
        plan = Plan.drawn();
    }

    @Test
    void letsALeadOfAnUntestedMessagePass() {
        String lead = MARKETER.hasLead(Map.of("CampaignId", plan.campaign()));
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of()).statusCode(409);
        waive(Gate.HYPOTHESIS).statusCode(200).body("waivedById", equalTo(Plan.HEAD.id()));
        MARKETER.hasHandedOver(lead);
    }

    @Test
    void letsACampaignGoOnThroughGatesThatStayClosed() {
        plan.moves("Consultation").statusCode(200);
        waive(Gate.PARTICIPATION).statusCode(200);
        waive(Gate.STORY).statusCode(200);
        plan.moves("Approved").statusCode(409).body("[0].message", containsString("Closed: TWO_KEYS"));
        waive(Gate.TWO_KEYS).statusCode(200);
        plan.moves("Approved").statusCode(200);
        plan.gates()
                .body("gates[0].state", equalTo("waived"))
                .body("gates[0].missing", containsString("senior seller"))
                .body("gates[0].waiver.reason", equalTo("The trade show is on Monday"))
                .body("gates[0].waiver.expiresAt", startsWith("20"))
                .body("gates[3].state", equalTo("closed"))
                .body("gates[3].waiver", nullValue());
    }

    @Test
    void expiresByItself() {
        waive(Gate.HYPOTHESIS).statusCode(200);
        owner.execute(
                "update campaign_gate_waiver set expires_date = now() where campaign_id = ?",
                RecordId.parse(plan.campaign()).value());
        plan.gates().body("gates[3].state", equalTo("closed"));
        String lead = MARKETER.hasLead(Map.of("CampaignId", plan.campaign()));
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of()).statusCode(409);
        waive(Gate.HYPOTHESIS).statusCode(200);
    }

    @Test
    void isRevokedAndGivenAgain() {
        waive(Gate.REACH).statusCode(200);
        waive(Gate.REACH).statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        String address = plan.path("gates/REACH/waiver");
        Plan.HEAD.request().delete(address).then().statusCode(204);
        plan.gates().body("gates[4].state", equalTo("closed"));
        Plan.HEAD.request().delete(address).then().statusCode(404);
        waive(Gate.REACH).statusCode(200);
    }

    @Test
    void isKnownToEveryServiceAsIsItsEnd() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            waive(Gate.REACH).statusCode(200);
            ReceivedEvent waived = probe.await("CampaignGateWaived", this::isOurs, PATIENCE);
            assertEquals("REACH", waived.data().path("gate").asText());
            assertEquals(
                    "The trade show is on Monday", waived.data().path("reason").asText());
            assertEquals(Plan.HEAD.id(), waived.data().path("byUserId").asText());
            Plan.HEAD.request().delete(plan.path("gates/REACH/waiver")).then().statusCode(204);
            ReceivedEvent revoked = probe.await("CampaignGateWaiverRevoked", this::isOurs, PATIENCE);
            assertEquals(waived.data().path("waiverId"), revoked.data().path("waiverId"));
        }
    }

    private boolean isOurs(ReceivedEvent event) {
        return plan.campaign().equals(event.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "sales", "executive", "integration", "admin"})
    void isGivenByNoOneElse(String role) {
        var user = new User(MARKETER.organization(), role);
        user.post(
                        plan.path("gates/REACH/waiver"),
                        Map.of(
                                "reason",
                                "Because",
                                "expiresAt",
                                in(Duration.ofDays(1)).toString()))
                .statusCode(403);
        user.request().delete(plan.path("gates/REACH/waiver")).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Because, INVALID_PARAMETER",
        "-60, Because, INVALID_PARAMETER",
        "2592060, Because, INVALID_PARAMETER",
        ", Because, REQUIRED_FIELD_MISSING",
        "60, , REQUIRED_FIELD_MISSING",
        "60, ' ', REQUIRED_FIELD_MISSING"
    })
    void needsAReasonAndANearEnd(Long seconds, String reason, String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", reason);
        body.put(
                "expiresAt",
                seconds == null ? null : in(Duration.ofSeconds(seconds)).toString());
        refuses(body, code);
    }

    @Test
    void takesNoEndlessReasonAndNoOtherGate() {
        String tomorrow = in(Duration.ofDays(1)).toString();
        refuses(Map.of("reason", "x".repeat(1_001), "expiresAt", tomorrow), "STRING_TOO_LONG");
        refuses(Map.of("reason", "Because", "expiresAt", "tomorrow"), "JSON_PARSER_ERROR");
        Plan.HEAD
                .post(plan.path("gates/BUDGET/waiver"), Map.of("reason", "Because", "expiresAt", tomorrow))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"))
                .body("[0].message", containsString("TWO_KEYS"));
    }

    @Test
    void countsWaivers() {
        waive(Gate.STORY).statusCode(200);
        String count =
                "SELECT Gate, Reason, WaivedById FROM CampaignGateWaiver WHERE CampaignId = '" + plan.campaign() + "'";
        SELLER.get("/services/data/v60.0/query?q=" + count)
                .body("totalSize", equalTo(1))
                .body("records[0].Gate", equalTo("STORY"))
                .body("records[0].WaivedById", equalTo(Plan.HEAD.id()));
    }

    @Test
    void isGivenOnceHoweverManyAskAtOnce() throws InterruptedException {
        List<Callable<Integer>> calls =
                Collections.nCopies(6, () -> waive(Gate.STORY).extract().statusCode());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            assertEquals(
                    List.of(200, 400, 400, 400, 400, 400),
                    threads.invokeAll(calls).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void isReportedByGate() {
        Plan other = Plan.drawn();
        waive(Gate.STORY).statusCode(200);
        waive(Gate.REACH).statusCode(200);
        for (Plan each : List.of(plan, other)) {
            owner.execute(
                    "update campaign set created_date = '2001-02-03T00:00:00Z' where id = ?",
                    RecordId.parse(each.campaign()).value());
        }
        MARKETER.get("/api/metrics/gate-waivers?from=2001-02-01&to=2001-03-01&by=gate")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("groups.key", contains("REACH", "STORY"))
                .body("groups.numerator", contains(1, 1));
    }

    private ValidatableResponse waive(Gate gate) {
        return plan.waived(gate, in(Duration.ofDays(1)));
    }

    private void refuses(Map<String, ?> body, String code) {
        Plan.HEAD.post(plan.path("gates/REACH/waiver"), body).statusCode(400).body("[0].errorCode", equalTo(code));
        plan.gates().body("gates[4].state", equalTo("closed"));
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }
}
