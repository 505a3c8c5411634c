package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A campaign was given up before its end. */
public record CampaignAborted(RecordId campaignId, String reason, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
