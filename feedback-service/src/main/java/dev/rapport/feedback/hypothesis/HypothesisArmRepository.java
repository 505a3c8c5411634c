package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class HypothesisArmRepository extends RecordRepository<HypothesisArm> {
    /**
     * The arms of this hypothesis, in the order in which they were written down. What the transaction has changed is not
     * flushed for it: which arms there are, no verb changes.
     */
    Arms of(RecordId hypothesis) {
        return new Arms(find("hypothesisId = ?1 and isDeleted = false order by id", hypothesis.value())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .list());
    }

    /** The arm with this id, if it is one of this hypothesis. */
    HypothesisArm requireOf(RecordId hypothesis, RecordId arm) {
        return find(arm)
                .filter(found -> found.hypothesis().equals(hypothesis))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "ArmId: " + arm + " is no arm of the hypothesis " + hypothesis + ".",
                        "ArmId"));
    }
}
