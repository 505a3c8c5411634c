package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A head of sales lets a campaign past a closed gate for a while. */
public record CampaignGateWaived(
        RecordId campaignId,
        RecordId waiverId,
        Gate gate,
        String reason,
        RecordId byUserId,
        Instant at,
        Instant expiresAt)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
