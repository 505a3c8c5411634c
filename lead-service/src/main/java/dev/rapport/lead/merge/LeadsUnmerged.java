package dev.rapport.lead.merge;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/** A merge was taken back: the leads that lived on in another one are themselves again. */
public record LeadsUnmerged(RecordId leadId, List<RecordId> mergedIds, Instant at, RecordId by) implements DomainEvent {
    public LeadsUnmerged {
        mergedIds = List.copyOf(mergedIds);
    }

    @Override
    public RecordId subject() {
        return leadId;
    }
}
