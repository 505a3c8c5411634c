package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void goesFromPlanToEndByEventsAndTwoPeopleAloneAndSaysSo() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            Plan plan = Plan.drawn();
            plan.moves("Consultation").statusCode(200);
            List.of(Gate.PARTICIPATION, Gate.STORY, Gate.TWO_KEYS).forEach(gate -> {
                plan.moves("Approved").statusCode(409).body("[0].message", containsString(gate + " ("));
                plan.opens(gate);
            });
            plan.moves("Approved").statusCode(200);
            plan.moves("Internal Launch").statusCode(200);
            List.of(Gate.HYPOTHESIS, Gate.REACH).forEach(gate -> {
                plan.moves("In Progress").statusCode(409).body("[0].message", containsString(gate + " ("));
                plan.opens(gate);
            });
            plan.moves("In Progress").statusCode(200);
            MARKETER.post(
                            plan.path("status"),
                            Map.of(
                                    "status",
                                    "Completed",
                                    "retro",
                                    Map.of("result", 0.14, "low", 0.12, "high", 0.16, "decision", "Repeat it")))
                    .statusCode(200)
                    .body("status", equalTo("Completed"))
                    .body("retro.decision", equalTo("Repeat it"));
            for (String event : List.of("CampaignPlanned", "CampaignLaunched", "CampaignCompleted")) {
                probe.await(event, e -> plan.campaign().equals(e.subject()), PATIENCE);
            }
        }
    }

    @Test
    void skipsNoStepAndReturnsToNone() {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        MARKETER.change("Campaign", campaign, Map.of("Status", "In Progress"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", allOf(containsString("Consultation"), containsString("Aborted")));
        MARKETER.change("Campaign", campaign, Map.of("Status", "Aborted", "AbortReason", "No budget"))
                .statusCode(204);
        MARKETER.change("Campaign", campaign, Map.of("Status", "Planned")).statusCode(409);
        assertEquals("Aborted", MARKETER.field("Campaign", campaign, "Status"));
    }

    @Test
    void beginsAsPlanned() {
        MARKETER.create("Campaign", Map.of("Name", "Spring", "Status", "In Progress"))
                .statusCode(409);
    }

    @Test
    void handsNoLeadOverBeforeItsHypothesisIsValidated() {
        String hypothesis =
                RecordId.of("a22", System.nanoTime() % 1_000_000_000).toString();
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring", "HypothesisId", hypothesis));
        String lead = MARKETER.hasLead(Map.of("CampaignId", campaign));
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(409)
                .body("[0].errorCode", equalTo("GATE_CLOSED"))
                .body("[0].message", containsString("/api/hypotheses/" + hypothesis + "/verdict"));
        assertEquals("INQUIRY", MARKETER.field("Lead", lead, "Stage"));

        verdict("HypothesisValidated", hypothesis, "2026-11-20T10:00:00Z");
        await().atMost(PATIENCE)
                .until(() -> MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                                .extract()
                                .statusCode()
                        == 201);
    }

    @Test
    void hearsNothingOfAnotherOrganisationsVerdict() {
        String hypothesis =
                RecordId.of("a22", System.nanoTime() % 1_000_000_000).toString();
        User stranger = new User(Organizations.GLOBEX, "marketing");
        List<String> leads = Stream.of(MARKETER, stranger)
                .map(user -> user.hasLead(Map.of(
                        "CampaignId", user.has("Campaign", Map.of("Name", "Spring", "HypothesisId", hypothesis)))))
                .toList();
        new OtherService("feedback-service", Organizations.GLOBEX)
                .says(
                        "HypothesisValidated",
                        hypothesis,
                        Map.of("hypothesisId", hypothesis, "at", "2026-11-20T10:00:00Z"));
        await().atMost(PATIENCE)
                .until(() -> stranger.post("/api/leads/" + leads.getLast() + "/handoffs", Map.of())
                                .extract()
                                .statusCode()
                        == 201);
        MARKETER.post("/api/leads/" + leads.getFirst() + "/handoffs", Map.of()).statusCode(409);
    }

    @Test
    void handsNoLeadOverForACampaignThatNamesNoHypothesis() {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        String lead = MARKETER.hasLead(Map.of("CampaignId", campaign));
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(409)
                .body("[0].errorCode", equalTo("GATE_CLOSED"))
                .body("[0].message", containsString("HypothesisId"));
    }

    private static void verdict(String type, String hypothesis, String at) {
        new OtherService("feedback-service").says(type, hypothesis, Map.of("hypothesisId", hypothesis, "at", at));
    }
}
