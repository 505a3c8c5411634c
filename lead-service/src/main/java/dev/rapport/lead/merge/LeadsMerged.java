package dev.rapport.lead.merge;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/** Leads live on in another one; what belonged to them belongs to it. */
public record LeadsMerged(RecordId leadId, List<RecordId> mergedIds, Instant at, RecordId by) implements DomainEvent {
    public LeadsMerged {
        mergedIds = List.copyOf(mergedIds);
    }

    @Override
    public RecordId subject() {
        return leadId;
    }
}
