package dev.rapport.feedback.escalation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what was escalated, as far as the caller may read it. */
@ApplicationScoped
class EscalationRepository extends RecordRepository<FeedbackEscalation> {
    private static final String CLAIM =
            "select id from feedback where org_id = rapport_org() and id = :id for update skip locked";

    /** From the first rung on. */
    List<FeedbackEscalation> of(RecordId feedback) {
        return list("feedbackId = ?1 order by id", feedback.value());
    }

    /** Locks feedback until the transaction ends; false where somebody else has it, who does what is to be done. */
    boolean claim(RecordId feedback) {
        return !getEntityManager()
                .createNativeQuery(CLAIM)
                .setParameter("id", feedback.value())
                .getResultList()
                .isEmpty();
    }
}
