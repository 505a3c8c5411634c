package dev.rapport.feedback.path;

import dev.rapport.feedback.Api;
import java.util.HashMap;
import java.util.Map;

/** Paths to begin a test with. */
final class Sketches {
    static final Api MARKETING = Api.as("marketing");
    private static final String CAMPAIGN = "701000000000001AAA";
    private static final String HORIZON = "2099-12-31";
    private static final int ENOUGH = 1_000;

    private Sketches() {}

    static String sketched() {
        return sketched(MARKETING, validated(MARKETING));
    }

    static String sketched(Api by, String hypothesis) {
        return by.created("MarketPath", Map.of("Name", "Second plants", "HypothesisId", hypothesis));
    }

    static void expect(Api by, String path, String quarter, int value) {
        by.created("PathQuarter", Map.of("MarketPathId", path, "Quarter", quarter, "ExpectedValue", value));
    }

    static String in(PathStatus status) {
        String path = sketched();
        expect(MARKETING, path, "2001-01-01", 1);
        switch (status) {
            case SKETCHED -> {}
            case TESTED -> move(path, "test");
            case OPEN -> move(path, "test", "opening");
            case HANDED_OFF -> move(path, "test", "opening", "handover");
            case PRODUCING -> move(path, "test", "opening", "handover", "production");
            case EXHAUSTED -> move(path, "exhaustion");
        }
        return path;
    }

    static void move(String path, String... verbs) {
        for (String verb : verbs) {
            MARKETING.post(path(path) + "/" + verb, with(verb)).statusCode(200);
        }
    }

    /** What a verb needs. */
    static Map<String, Object> with(String verb) {
        return switch (verb) {
            case "handover" -> Map.of("campaignId", CAMPAIGN);
            case "exhaustion" -> Map.of("reason", "The rule was repealed");
            default -> Map.of();
        };
    }

    /** The same as fields of the record. */
    static Map<String, Object> fields(PathStatus to) {
        Map<String, Object> fields = new HashMap<>(Map.of("Status", to.name()));
        if (to == PathStatus.HANDED_OFF) {
            fields.put("CampaignId", CAMPAIGN);
        }
        if (to == PathStatus.EXHAUSTED) {
            fields.put("ExhaustionReason", "The rule was repealed");
        }
        return fields;
    }

    /** A hypothesis that its audience has confirmed. */
    static String validated(Api by) {
        String id = by.created(
                "Hypothesis",
                Map.of(
                        "Name",
                        "They would pay for uptime",
                        "Metric",
                        "reply rate",
                        "Baseline",
                        0.1,
                        "Threshold",
                        0.5,
                        "MinimumSample",
                        ENOUGH,
                        "PlannedLooks",
                        1,
                        "Horizon",
                        HORIZON));
        by.post("/api/hypotheses/" + id + "/registration").statusCode(200);
        by.post(
                        "/api/hypotheses/" + id + "/observations",
                        Map.of("trials", ENOUGH, "successes", ENOUGH, "source", "survey", "externalId", "of-" + id))
                .statusCode(200);
        by.post("/api/hypotheses/" + id + "/verdict").statusCode(200);
        return id;
    }

    static String path(String id) {
        return "/api/paths/" + id;
    }
}
