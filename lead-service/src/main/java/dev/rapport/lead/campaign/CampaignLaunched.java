package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A campaign has gone to its market. */
public record CampaignLaunched(RecordId campaignId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
