package dev.rapport.content.request;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was to come of a request is there.
 *
 * @param outcome REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM or DECLINED
 * @param assetId what does, null where it is no asset
 */
record ContentRequestDone(
        RecordId requestId,
        RequestStatus outcome,
        @Nullable RecordId assetId,
        RecordId requestedById,
        RecordId byUserId,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return requestId;
    }
}
