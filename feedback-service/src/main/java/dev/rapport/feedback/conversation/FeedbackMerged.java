package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two have said the same; it is answered and decided once, and both are told.
 *
 * @param intoId the feedback that goes on
 * @param authorId who had said what was merged
 */
record FeedbackMerged(
        RecordId feedbackId,
        RecordId intoId,
        @Nullable RecordId aboutId,
        RecordId authorId,
        RecordId byUserId,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return feedbackId;
    }
}
