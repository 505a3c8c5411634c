package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * A recipient has not acknowledged a request and may be reminded of it, when their quiet hours allow.
 *
 * @param count how often it was due for this recipient, this time among them
 */
record FeedbackReminderDue(RecordId hopId, RecordId requestId, RecordId toUserId, int count, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return hopId;
    }
}
