package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** The conversation about a rejected hand-off has ended. */
public record HandoffClosed(RecordId handoffId, RecordId leadId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
