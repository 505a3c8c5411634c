package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of the feedback is settled. */
record FeedbackDecided(
        RecordId feedbackId,
        @Nullable RecordId aboutId,
        Decision decision,
        String reason,
        RecordId byUserId,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return feedbackId;
    }
}
