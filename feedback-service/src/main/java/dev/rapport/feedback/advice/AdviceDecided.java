package dev.rapport.feedback.advice;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** An executive has said what is done with advice. */
record AdviceDecided(
        RecordId adviceId, String name, AdviceDecision decision, RecordId fromUserId, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return adviceId;
    }
}
