package dev.rapport.feedback.path;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a path stands.
 *
 * @param next in the order of a path's life
 * @param probability in percent; the status's usual one until somebody says better
 * @param quarters what it is expected to bring, the earliest first
 */
@Schema(name = "PathView", description = "Where a path to revenue stands")
record PathView(
        RecordId id,
        String name,
        @Nullable String market,
        PathStatus status,

        @Schema(description = "What it can become from here.")
        Set<PathStatus> next,

        @Schema(description = "In percent.", examples = "50")
        BigDecimal probability,

        @Nullable RecordId hypothesisId,
        @Nullable RecordId campaignId,
        RecordId ownerId,
        @Nullable Instant openedAt,
        @Nullable Instant exhaustedAt,
        @Nullable String exhaustionReason,
        List<Expectation> quarters) {
    PathView {
        next = Collections.unmodifiableSet(new LinkedHashSet<>(next));
        quarters = List.copyOf(quarters);
    }

    /** What it is expected to bring in one quarter, if it brings anything. */
    @Schema(name = "PathExpectation", description = "What a path is expected to bring in one quarter")
    record Expectation(@Schema(examples = "2027-Q1") String quarter, BigDecimal expectedValue) {}
}
