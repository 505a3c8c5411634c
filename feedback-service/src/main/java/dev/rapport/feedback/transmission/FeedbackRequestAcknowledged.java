package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A recipient has said that a request arrived, or has handed it on, which says so too. */
record FeedbackRequestAcknowledged(RecordId hopId, RecordId requestId, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return hopId;
    }
}
