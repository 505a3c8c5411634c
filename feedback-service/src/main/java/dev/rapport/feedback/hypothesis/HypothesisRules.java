package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Keeps the plan frozen and leaves verdicts to the numbers, whichever door a write comes through. */
@ApplicationScoped
class HypothesisRules implements RecordRules<Hypothesis> {
    private final Clock clock;

    HypothesisRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<Hypothesis> entity() {
        return Hypothesis.class;
    }

    @Override
    public void beforeCreate(Hypothesis hypothesis, FieldChanges changes) {
        hypothesis.draft();
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
        hypothesis.register(clock.instant());
    }

    private static void requireUnfrozen(Hypothesis hypothesis, FieldChanges changes) {
        List<String> frozen =
                TestPlan.FROZEN.stream().filter(changes::touches).sorted().toList();
        if (hypothesis.status() != HypothesisStatus.DRAFT && !frozen.isEmpty()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + hypothesis.id() + " is " + hypothesis.status() + ": its plan " + frozen
                            + " was frozen by registration. Test a changed plan with a new hypothesis.",
                    frozen.toArray(String[]::new));
        }
    }
}
