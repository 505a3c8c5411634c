package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Marketing has taken a hand-off back before sales decided; nobody owes anything about it. */
public record HandoffRecalled(RecordId handoffId, RecordId leadId, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
