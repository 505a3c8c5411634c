package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Plans.MARKETING;
import static dev.rapport.feedback.hypothesis.Plans.path;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hypothesis with a control and some variants. */
record Trial(String id, List<String> arms) {
    /** Judged on at least 100 trials of each arm, in one look. */
    static Map<String, Object> plan() {
        Map<String, Object> plan = Plans.plan("PlannedLooks", 1);
        plan.remove("Threshold");
        return plan;
    }

    static Map<String, Object> plan(String field, Object value) {
        Map<String, Object> plan = plan();
        plan.put(field, value);
        return plan;
    }

    static Trial draft(Map<String, Object> plan, int variants) {
        String id = MARKETING.created("Hypothesis", plan);
        List<String> arms = new ArrayList<>();
        arms.add(arm(id, "Control", true));
        for (int i = 1; i <= variants; i++) {
            arms.add(arm(id, "Variant " + i, false));
        }
        return new Trial(id, arms);
    }

    static Trial registered(Map<String, Object> plan, int variants) {
        Trial trial = draft(plan, variants);
        MARKETING.post(path(trial.id()) + "/registration").statusCode(200);
        return trial;
    }

    static String arm(String hypothesis, String name, boolean control) {
        return MARKETING.created(
                "HypothesisArm", Map.of("HypothesisId", hypothesis, "Name", name, "IsControl", control));
    }

    Trial shows(int arm, int successes, int trials) {
        observe(observation(arm, successes, trials)).statusCode(200);
        return this;
    }

    ValidatableResponse observe(Map<String, Object> observation) {
        return MARKETING.post(path(id) + "/observations", observation);
    }

    Map<String, Object> observation(int arm, int successes, int trials) {
        return new HashMap<>(Map.of(
                "armId",
                arms.get(arm),
                "successes",
                successes,
                "trials",
                trials,
                "externalId",
                "" + UUID.randomUUID()));
    }

    ValidatableResponse verdict() {
        return MARKETING.post(path(id) + "/verdict");
    }
}
