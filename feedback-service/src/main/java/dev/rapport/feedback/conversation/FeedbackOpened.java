package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer is owed from now on.
 *
 * @param rating 1 to 5, of what it is about
 */
record FeedbackOpened(
        RecordId feedbackId,
        AboutType aboutType,
        @Nullable RecordId aboutId,
        FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable RecordId owedByUserId,
        RecordId owedToUserId,
        Instant dueAt)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return feedbackId;
    }
}
