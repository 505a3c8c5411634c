package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class FeedbackRepository extends RecordRepository<Feedback> {
    /** The feedback with this id if the caller may see it; nobody else changes it until this transaction ends. */
    Optional<Feedback> findForUpdate(RecordId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).filter(feedback -> !feedback.isDeleted());
    }

    boolean exists(FeedbackKind kind, RecordId about) {
        return count("kind = ?1 and aboutId = ?2", kind, about.value()) > 0;
    }
}
