package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a hypothesis stands; what its plan says is null until it is registered.
 *
 * @param missing trials still missing before a verdict
 * @param lastLook null until a verdict was asked for
 * @param retestOf the hypothesis that this one tests again
 * @param arms empty where the audience is not divided
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
        @Nullable Look lastLook,
        @Nullable Method method,
        @Nullable RecordId retestOf,
        List<Arm> arms) {

    /** One of the messages compared. */
    @Schema(name = "HypothesisArmView", description = "One of the messages compared, and what it has shown")
    record Arm(RecordId id, String name, boolean control, int successes, int trials) {}

    /**
     * What the last planned look saw; no interval where the horizon passed before the sample was complete.
     *
     * @param value the rate, or how far the best variant's lies above the control's
     * @param armId the best variant
     */
    @Schema(name = "HypothesisBasepoint", description = "What the last look saw: the reality basepoint")
    record Look(
            Instant at,
            @Nullable Integer sample,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal level,
            @Nullable RecordId armId,
            @Nullable BigDecimal probability,
            @Nullable BigDecimal expectedLoss) {}
}
