package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * A request was sent to a recipient, who is to acknowledge it.
 *
 * @param dueAt by when
 */
record FeedbackRequested(RecordId hopId, RecordId requestId, RecordId toUserId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return hopId;
    }
}
