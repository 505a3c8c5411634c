package dev.rapport.feedback.advice;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;

/** The day of advice has passed without a decision. */
record AdviceUnanswered(
        RecordId adviceId, String name, RecordId fromUserId, RecordId toUserId, LocalDate decideBy, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return adviceId;
    }
}
