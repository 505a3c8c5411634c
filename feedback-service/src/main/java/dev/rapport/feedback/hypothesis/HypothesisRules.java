package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Keeps the plan frozen and leaves verdicts to the numbers, whichever door a write comes through. */
@ApplicationScoped
class HypothesisRules implements RecordRules<Hypothesis> {
    private final HypothesisRepository hypotheses;
    private final HypothesisArmRepository arms;
    private final HypothesisConfig config;
    private final Clock clock;

    HypothesisRules(
            HypothesisRepository hypotheses, HypothesisArmRepository arms, HypothesisConfig config, Clock clock) {
        this.hypotheses = hypotheses;
        this.arms = arms;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<Hypothesis> entity() {
        return Hypothesis.class;
    }

    @Override
    public void beforeCreate(Hypothesis hypothesis, FieldChanges changes) {
        hypothesis.draft();
        RecordId earlier = hypothesis.retestOf();
        if (earlier != null) {
            hypotheses
                    .find(earlier)
                    .orElseThrow(() -> new ApiException(
                            ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                            "RetestOfId: there is no hypothesis with the id " + earlier + ".",
                            "RetestOfId"))
                    .requireEnded();
        }
    }

    @Override
    public void beforeUpdate(Hypothesis hypothesis, FieldChanges changes) {
        HypothesisStatus asked = hypothesis.withdrawStatus(changes);
        requireUnfrozen(hypothesis, changes);
        if (asked == hypothesis.status()) {
            return;
        }
        hypothesis.status().requireMove(asked, hypothesis.id());
        if (asked != HypothesisStatus.REGISTERED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + hypothesis.id() + " becomes " + asked + " by its observations and its verdict: use"
                            + " POST /api/hypotheses/" + hypothesis.id() + "/observations and …/verdict.",
                    "Status");
        }
        hypothesis.register(arms.of(hypothesis.id()), config.alpha(), clock.instant());
    }

    private static void requireUnfrozen(Hypothesis hypothesis, FieldChanges changes) {
        List<String> frozen =
                TestPlan.FROZEN.stream().filter(changes::touches).sorted().toList();
        if (!frozen.isEmpty()) {
            hypothesis.requireDraft("its plan " + frozen + " was", frozen.toArray(String[]::new));
        }
    }
}
