package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Leaves the arms alone from registration on. The hypothesis' row is locked, so that it is not registered meanwhile. */
@ApplicationScoped
class HypothesisArmRules implements RecordRules<HypothesisArm> {
    private final HypothesisRepository hypotheses;

    HypothesisArmRules(HypothesisRepository hypotheses) {
        this.hypotheses = hypotheses;
    }

    @Override
    public Class<HypothesisArm> entity() {
        return HypothesisArm.class;
    }

    @Override
    public void beforeCreate(HypothesisArm arm, FieldChanges changes) {
        requireDraft(arm);
    }

    @Override
    public void beforeUpdate(HypothesisArm arm, FieldChanges changes) {
        if (HypothesisArm.FROZEN.stream().anyMatch(changes::touches)) {
            requireDraft(arm);
        }
    }

    @Override
    public void beforeDelete(HypothesisArm arm) {
        requireDraft(arm);
    }

    @Override
    public void beforeUndelete(HypothesisArm arm) {
        requireDraft(arm);
    }

    /**
     * Observations lock the hypothesis first and then write the arm; a write of the arm has locked it already. So the lock
     * is only waited for where there can be no observations.
     */
    private void requireDraft(HypothesisArm arm) {
        RecordId about = arm.hypothesis();
        Optional<Hypothesis> found =
                hypotheses.isRegistered(about) ? hypotheses.find(about) : hypotheses.findForUpdate(about);
        found.orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "HypothesisId: there is no hypothesis with the id " + about + ".",
                        "HypothesisId"))
                .requireDraft("its arms were");
    }
}
