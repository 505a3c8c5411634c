package dev.rapport.content.use;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A buyer has looked at an asset.
 *
 * @param seller who led them there
 * @param bySeller whether that is somebody who sells
 * @param lead null for somebody who has not agreed to be told apart
 * @param opportunity null for the same reason, or where there is no deal
 */
public record BuyerView(
        RecordId asset,
        RecordId version,
        RecordId seller,
        boolean bySeller,
        @Nullable RecordId lead,
        @Nullable RecordId opportunity,
        Instant at) {
    /** What two views have in common that are one use, as the metrics count. */
    public record Day(
            RecordId asset,
            RecordId seller,
            @Nullable RecordId lead,
            @Nullable RecordId opportunity,
            Instant begin) {}

    public Day day() {
        return new Day(asset, seller, lead, opportunity, at.truncatedTo(ChronoUnit.DAYS));
    }
}
