package dev.rapport.lead.privacy;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * A person is to be forgotten everywhere: under all of these leads and contacts, and in what was said about these
 * hand-offs.
 *
 * @param personId the one of the leads and contacts by which the person was named
 */
public record LeadErased(
        RecordId erasureId,
        RecordId personId,
        List<RecordId> leadIds,
        List<RecordId> contactIds,
        List<RecordId> handoffIds,
        Instant at)
        implements DomainEvent {
    public LeadErased {
        leadIds = List.copyOf(leadIds);
        contactIds = List.copyOf(contactIds);
        handoffIds = List.copyOf(handoffIds);
    }

    @Override
    public RecordId subject() {
        return personId;
    }
}
