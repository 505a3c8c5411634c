package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** Somebody has become known to us as a possible customer. */
public record LeadCaptured(
        RecordId leadId,
        String name,
        String company,
        @Nullable String email,
        String status,
        Stage stage,
        @Nullable String leadSource,
        @Nullable String industry,
        @Nullable String title,
        RecordId ownerId,
        @Nullable RecordId campaignId)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return leadId;
    }
}
