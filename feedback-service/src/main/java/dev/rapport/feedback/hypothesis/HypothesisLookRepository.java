package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class HypothesisLookRepository extends RecordRepository<HypothesisLook> {
    /** More than any plan has; who peeks more often finds the rest by query. */
    private static final int MOST = 1_000;

    /** From the first to the last, each with its arms. */
    List<HypothesisLook> of(RecordId hypothesis) {
        return find("hypothesisId = ?1 and isDeleted = false order by lookedAt, id", hypothesis.value())
                .page(0, MOST)
                .list();
    }
}
