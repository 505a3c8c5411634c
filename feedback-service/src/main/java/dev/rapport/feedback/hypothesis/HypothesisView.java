package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a hypothesis stands; what its plan says is null until it is registered.
 *
 * @param missing trials still missing before a verdict
 * @param lastLook null until a verdict was asked for
 */
@Schema(name = "HypothesisView", description = "Where a hypothesis stands")
record HypothesisView(
        RecordId id,
        String name,
        @Nullable String statement,
        @Nullable String metric,
        HypothesisStatus status,
        int successes,
        int trials,
        @Nullable Integer missing,
        int looksTaken,
        @Nullable Integer plannedLooks,
        @Nullable BigDecimal threshold,
        @Nullable LocalDate horizon,
        @Nullable Look lastLook) {

    /** What the last look saw; no interval where the horizon passed before the sample was complete. */
    @Schema(name = "HypothesisLook", description = "What the last look saw: the reality basepoint")
    record Look(
            Instant at,
            @Nullable Integer sample,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal level) {}
}
