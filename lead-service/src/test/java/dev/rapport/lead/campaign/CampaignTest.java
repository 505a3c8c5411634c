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
    private static final List<String> TO_LAUNCH = List.of("Consultation", "Approved", "Internal Launch", "In Progress");

    @Test
    void goesFromPlanToEndStepByStepAndSaysSo() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
            TO_LAUNCH.forEach(status -> moveTo(campaign, status));
            moveTo(campaign, "Completed");
            for (String event : List.of("CampaignPlanned", "CampaignLaunched", "CampaignCompleted")) {
                probe.await(event, e -> campaign.equals(e.subject()), PATIENCE);
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
        moveTo(campaign, "Aborted");
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
    void isNotLaunchedOnARefutedHypothesisHoweverTheVerdictsArrive() {
        String hypothesis =
                RecordId.of("a22", System.nanoTime() % 1_000_000_000).toString();
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring", "HypothesisId", hypothesis));
        TO_LAUNCH.subList(0, 3).forEach(status -> moveTo(campaign, status));
        verdict("HypothesisRefuted", hypothesis, "2026-11-20T10:00:00Z");
        verdict("HypothesisValidated", hypothesis, "2026-11-19T10:00:00Z");
        MARKETER.change("Campaign", campaign, Map.of("Status", "In Progress"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("GATE_CLOSED"));
    }

    private static void moveTo(String campaign, String status) {
        MARKETER.change("Campaign", campaign, Map.of("Status", status)).statusCode(204);
    }

    private static void verdict(String type, String hypothesis, String at) {
        new OtherService("feedback-service").says(type, hypothesis, Map.of("hypothesisId", hypothesis, "at", at));
    }
}
