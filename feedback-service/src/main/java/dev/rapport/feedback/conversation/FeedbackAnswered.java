package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The side that owed an answer has given it, where the author can read it. */
record FeedbackAnswered(RecordId feedbackId, @Nullable RecordId aboutId, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return feedbackId;
    }
}
