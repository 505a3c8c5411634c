package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A campaign of its own for each test, with a hypothesis and a story that nobody else has. */
record Plan(String campaign, String hypothesis, String story) {
    static final User HEAD = new User(MARKETER.organization(), "sales-head");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000_000 * 1_000);

    static Plan drawn() {
        String hypothesis = newId("a22");
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring", "HypothesisId", hypothesis));
        return new Plan(campaign, hypothesis, newId("a24"));
    }

    static String newId(String prefix) {
        return RecordId.of(prefix, NUMBERS.incrementAndGet()).toString();
    }

    /** As the others say it over Kafka, and as people do it here. */
    void opens(Gate gate) {
        switch (gate) {
            case PARTICIPATION -> contributed("SALES", "SENIOR");
            case STORY -> {
                cites();
                storyVerified();
            }
            case TWO_KEYS -> {
                approved(MARKETER).statusCode(200);
                approved(SELLER).statusCode(200);
            }
            case HYPOTHESIS -> verdict("HypothesisValidated", "2026-11-20T10:00:00Z");
            case REACH -> reached(8, 10);
        }
        awaits(gate, "open");
    }

    void contributed(String function, String seniority) {
        new OtherService("feedback-service")
                .says(
                        "PlanContributed",
                        campaign,
                        Map.of("campaignId", campaign, "function", function, "seniority", seniority));
    }

    void cites() {
        MARKETER.post(path("stories"), Map.of("storyId", story)).statusCode(200);
    }

    void storyVerified() {
        new OtherService("feedback-service").says("StoryVerified", story, Map.of("storyId", story));
    }

    void verdict(String type, String at) {
        new OtherService("feedback-service").says(type, hypothesis, Map.of("hypothesisId", hypothesis, "at", at));
    }

    void reached(int acknowledged, int audience) {
        String announcement = newId("a13");
        new OtherService("content-service")
                .says(
                        "AnnouncementReached",
                        announcement,
                        Map.of(
                                "announcementId",
                                announcement,
                                "campaignId",
                                campaign,
                                "acknowledged",
                                acknowledged,
                                "audience",
                                audience));
    }

    ValidatableResponse approved(User by) {
        return by.post(path("approvals"), Map.of());
    }

    ValidatableResponse waived(Gate gate, Instant until) {
        return HEAD.post(
                path("gates/" + gate + "/waiver"),
                Map.of("reason", "The trade show is on Monday", "expiresAt", until.toString()));
    }

    ValidatableResponse moves(String status) {
        return MARKETER.post(path("status"), Map.of("status", status));
    }

    ValidatableResponse gates() {
        return MARKETER.get(path("gates"));
    }

    String state(Gate gate) {
        return gates().statusCode(200).extract().path("gates.find { it.gate == '%s' }.state".formatted(gate));
    }

    void awaits(Gate gate, String state) {
        await().atMost(PATIENCE).until(() -> state.equals(state(gate)));
    }

    String path(String door) {
        return "/api/campaigns/" + campaign + "/" + door;
    }
}
