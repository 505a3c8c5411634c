package dev.rapport.content.promotion;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The master's owner has taken over what sales proposed, or said why not.
 *
 * @param region the region's name
 * @param reason why not; null where it was taken over
 */
record PromotionDecided(
        RecordId proposalId,
        RecordId assetId,
        RecordId regionId,
        String region,
        ProposalStatus outcome,
        @Nullable String reason,
        RecordId byUserId,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return proposalId;
    }
}
