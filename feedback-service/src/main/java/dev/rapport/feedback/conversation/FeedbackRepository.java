package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds feedback, as far as the caller may read it. */
@ApplicationScoped
public class FeedbackRepository extends RecordRepository<Feedback> {
    boolean exists(FeedbackKind kind, RecordId about) {
        return count("kind = ?1 and aboutId = ?2", kind, about.value()) > 0;
    }

    /** What was merged into this feedback, nobody else changing it for now. */
    List<Feedback> mergedIntoForUpdate(RecordId master) {
        return find("mergedIntoId = ?1 and isDeleted = false order by id", master.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<RecordId> mergedInto(RecordId master) {
        return find("mergedIntoId = ?1 and isDeleted = false order by id", master.value()).stream()
                .map(Feedback::id)
                .toList();
    }

    /** The feedback that a record refers to; what the caller may not read is none for them. */
    Feedback requireReferred(RecordId feedback) {
        return find(feedback)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "FeedbackId: there is no feedback with the id " + feedback + ".",
                        "FeedbackId"));
    }
}
