package dev.rapport.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.demo.bank.Tally;
import dev.rapport.local.demo.gateway.RefusedException;
import dev.rapport.local.demo.gateway.Session;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Act one: a campaign whose message nobody has tested does not reach sales; the numbers of the real campaigns test it.
 * The threshold was chosen by people who knew these numbers, so this shows the mechanism and proves nothing.
 */
final class UntestedMessage {
    private static final String GATE_CLOSED = "GATE_CLOSED";

    private final Session marketing;
    private final Session integration;
    private final Narrator narrator;
    private String hypothesis = "";

    UntestedMessage(Cast cast, Narrator narrator) {
        marketing = cast.marketing();
        integration = cast.integration();
        this.narrator = narrator;
    }

    /** @return the lead that the campaign brings */
    String planCampaign() throws InterruptedException {
        hypothesis = marketing.create("Hypothesis", plan());
        marketing.post("/api/hypotheses/" + hypothesis + "/registration");
        narrator.did(marketing, "registers a hypothesis: one call is enough for 12 % of clients to subscribe");
        String campaign = marketing.create(
                "Campaign",
                Loop.json()
                        .put("Name", "One good call")
                        .put("Type", "Telemarketing")
                        .put("HypothesisId", hypothesis));
        narrator.did(marketing, "plans the campaign 'One good call' upon it");
        String lead = marketing.create(
                "Lead",
                Loop.json()
                        .put("LastName", "Example")
                        .put("Company", "Demo Savings Club")
                        .put("CampaignId", campaign));
        marketing.create(
                "CampaignMember", Loop.json().put("CampaignId", campaign).put("LeadId", lead));
        narrator.did(marketing, "captures a lead and makes it a member of the campaign");
        return lead;
    }

    void isRefused(String lead) throws InterruptedException {
        narrator.did(marketing, "tries to hand the lead to sales");
        if (findHandoff(lead).isEmpty()) {
            narrator.sees("refused, " + GATE_CLOSED + ": the message has not been tested");
        }
    }

    /** @return the hand-off that goes through once the message is validated */
    String validate(String lead) throws InterruptedException {
        JsonNode counted = integration.post("/api/hypotheses/" + hypothesis + "/observations", observations());
        narrator.did(
                integration,
                String.format(
                        Locale.ROOT,
                        "reports what 30 months have shown: %,d of %,d clients called once subscribed",
                        counted.path("successes").asInt(),
                        counted.path("trials").asInt()));
        JsonNode verdict = marketing.post("/api/hypotheses/" + hypothesis + "/verdict");
        JsonNode look = verdict.path("lastLook");
        narrator.did(
                marketing,
                String.format(
                        Locale.ROOT,
                        "asks for the verdict: %s, between %.1f and %.1f %%",
                        verdict.path("status").asText(),
                        100 * look.path("lower").asDouble(),
                        100 * look.path("upper").asDouble()));
        narrator.did(marketing, "hands the lead to sales again");
        return narrator.awaits("lead-service has heard of the verdict and lets it through", () -> findHandoff(lead));
    }

    private Optional<String> findHandoff(String lead) throws InterruptedException {
        try {
            JsonNode request = Loop.json().put("note", "Asked how much a deposit yields");
            return Optional.of(marketing
                    .post("/api/leads/" + lead + "/handoffs", request)
                    .path("id")
                    .asText());
        } catch (RefusedException e) {
            if (e.code().equals(GATE_CLOSED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static JsonNode plan() {
        return Loop.json()
                .put("Name", "One call is enough")
                .put("Statement", "Of the clients whom we call exactly once, at least 12 in 100 subscribe.")
                .put("Metric", "subscriptions per client called exactly once")
                .put("Baseline", 0.117)
                .put("Threshold", 0.12)
                .put("MinimumSample", 1000)
                .put("PlannedLooks", 1)
                .put("Horizon", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    }

    /** One for each month; external ids are of this hypothesis, since an observation belongs to one alone. */
    private ArrayNode observations() {
        ArrayNode observations = JsonNodeFactory.instance.arrayNode();
        Tally.calledOnceByMonth()
                .forEach((month, share) -> observations
                        .addObject()
                        .put("externalId", "bank-" + month + "-" + hypothesis)
                        .put("source", "bank-marketing " + month)
                        .put("trials", share.clients())
                        .put("successes", share.subscribed()));
        return observations;
    }
}
