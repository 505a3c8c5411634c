package dev.rapport.lead.touch;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we read of the use of a piece of content.
 *
 * @param opportunityId the deal it was used in, if it was said
 * @param channel how it was used, in content-service's words
 */
record ContentUsed(
        RecordId assetId,
        @Nullable String assetName,
        @Nullable RecordId leadId,
        @Nullable RecordId opportunityId,
        String channel,
        Instant at) {
    /** The buyer opened it; in every other way we brought it to them. */
    private static final String VIEWED = "VIEWED_BY_BUYER";

    Direction direction() {
        return channel.equals(VIEWED) ? Direction.INBOUND : Direction.OUTBOUND;
    }
}
