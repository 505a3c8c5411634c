package dev.rapport.content.asset;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset's owner owes a review of it. Told once, until the review has been done.
 *
 * @param reviewBy when it was to be looked at again, null if nobody said
 */
record AssetReviewDue(
        RecordId assetId,
        String name,
        RecordId ownerId,
        ReviewCause cause,
        @Nullable Instant reviewBy,
        Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return assetId;
    }
}
