package dev.rapport.lead.capture;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead has become a contact at an account, and perhaps a deal. */
public record LeadConverted(
        RecordId leadId,
        RecordId accountId,
        RecordId contactId,
        @Nullable RecordId opportunityId,
        String status,
        Instant at,
        RecordId by)
        implements DomainEvent {
    /** What a lead becomes. */
    public record Into(
            RecordId accountId,
            RecordId contactId,
            @Nullable RecordId opportunityId) {}

    @Override
    public RecordId subject() {
        return leadId;
    }
}
