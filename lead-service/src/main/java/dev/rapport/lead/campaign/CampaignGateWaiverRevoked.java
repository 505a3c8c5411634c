package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A gate that a campaign was let past is closed to it again, before the waiver's end. */
public record CampaignGateWaiverRevoked(
        RecordId campaignId, RecordId waiverId, Gate gate, RecordId byUserId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
