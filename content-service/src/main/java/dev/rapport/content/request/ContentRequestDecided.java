package dev.rapport.content.request;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marketing has decided what comes of a request.
 *
 * @param outcome REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM or DECLINED
 * @param assetId what is to be reused, null if nothing
 */
record ContentRequestDecided(
        RecordId requestId,
        RequestStatus outcome,
        @Nullable String reason,
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
