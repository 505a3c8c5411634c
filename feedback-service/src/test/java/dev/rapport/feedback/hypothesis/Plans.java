package dev.rapport.feedback.hypothesis;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Hypotheses to begin a test with. */
final class Plans {
    static final Api MARKETING = Api.as("marketing");

    private Plans() {}

    /** Claims a rate of one half, to be judged on at least 100 trials in two looks. */
    static Map<String, Object> plan() {
        return new HashMap<>(Map.of(
                "Name",
                "Proof beats speed",
                "Metric",
                "reply to the mailing",
                "Baseline",
                0.4,
                "Threshold",
                0.5,
                "MinimumSample",
                100,
                "PlannedLooks",
                2,
                "Horizon",
                today().plusDays(30).toString()));
    }

    static Map<String, Object> plan(String field, Object value) {
        Map<String, Object> plan = plan();
        plan.put(field, value);
        return plan;
    }

    static String draft() {
        return MARKETING.created("Hypothesis", plan());
    }

    static String registered() {
        return registered(plan());
    }

    static String registered(Map<String, Object> plan) {
        String id = MARKETING.created("Hypothesis", plan);
        MARKETING.post(path(id) + "/registration").statusCode(200);
        return id;
    }

    /** Observed while there was time, which is over now. */
    static String pastHorizon(int successes, int trials) throws Exception {
        String[] id = new String[1];
        ShiftedClock.ago(Duration.ofDays(20), () -> {
            id[0] = registered(plan("Horizon", today().minusDays(10).toString()));
            if (trials > 0) {
                observe(id[0], successes, trials);
            }
        });
        return id[0];
    }

    /** A hypothesis in this status, reached by its verbs. */
    static String in(HypothesisStatus status) {
        if (status == HypothesisStatus.DRAFT) {
            return draft();
        }
        String id = registered(plan("PlannedLooks", 1));
        switch (status) {
            case TESTING -> observe(id, 1, 2);
            case VALIDATED -> judged(id, 90);
            case REFUTED -> judged(id, 10);
            case INCONCLUSIVE -> judged(id, 50);
            case DRAFT, REGISTERED -> {}
        }
        return id;
    }

    private static void judged(String id, int successes) {
        observe(id, successes, 100);
        MARKETING.post(path(id) + "/verdict").statusCode(200);
    }

    static String path(String id) {
        return "/api/hypotheses/" + id;
    }

    static void observe(String id, int successes, int trials) {
        MARKETING
                .post(path(id) + "/observations", observation(successes, trials))
                .statusCode(200);
    }

    static Map<String, Object> observation(int successes, int trials) {
        return Map.of(
                "successes", successes, "trials", trials, "source", "survey", "externalId", "" + UUID.randomUUID());
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
