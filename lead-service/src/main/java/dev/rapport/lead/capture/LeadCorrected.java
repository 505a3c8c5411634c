package dev.rapport.lead.capture;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** Who a lead is was written anew: by a user, or by a merge that took values over or gave them back. */
public record LeadCorrected(
        RecordId leadId,
        String name,
        String company,
        @Nullable String email,
        @Nullable String leadSource,
        @Nullable String industry,
        @Nullable String title)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return leadId;
    }
}
