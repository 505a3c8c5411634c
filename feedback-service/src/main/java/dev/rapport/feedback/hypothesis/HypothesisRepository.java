package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class HypothesisRepository extends RecordRepository<Hypothesis> {
    /** The hypothesis with this id; nobody else counts on it until this transaction ends. */
    Optional<Hypothesis> findForUpdate(RecordId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .filter(hypothesis -> !hypothesis.isDeleted());
    }
}
