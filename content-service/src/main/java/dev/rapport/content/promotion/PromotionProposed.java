package dev.rapport.content.promotion;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * Several accounts got another text than the master's: its owner is asked to take it over.
 *
 * @param region the region's name
 * @param ownerId who decides
 * @param derivationIds in which the region was changed
 */
record PromotionProposed(
        RecordId proposalId,
        RecordId assetId,
        String assetName,
        RecordId regionId,
        String region,
        RecordId ownerId,
        int accounts,
        List<RecordId> derivationIds,
        Instant at)
        implements DomainEvent {
    PromotionProposed {
        derivationIds = List.copyOf(derivationIds);
    }

    @Override
    public RecordId subject() {
        return proposalId;
    }
}
