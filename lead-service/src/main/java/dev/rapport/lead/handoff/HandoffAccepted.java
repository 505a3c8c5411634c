package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Sales has taken a lead. */
public record HandoffAccepted(RecordId handoffId, RecordId leadId, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
