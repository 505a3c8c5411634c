package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** A campaign has been planned. */
public record CampaignPlanned(
        RecordId campaignId,
        String name,
        RecordId ownerId,
        @Nullable RecordId hypothesisId) implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
