package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one look saw of one arm.
 *
 * @param number which of the planned looks it was; null where it was none of them and decided nothing
 * @param value the arm's rate, or how far it lies above the control's
 * @param finding what these numbers alone say
 * @param outcome where the hypothesis stood afterwards
 */
@Schema(description = "What one look saw of one arm")
record LookView(
        @Nullable Integer number,
        Instant at,
        @Nullable RecordId armId,
        @Nullable Integer successes,
        @Nullable Integer trials,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal level,
        @Nullable BigDecimal probability,
        @Nullable BigDecimal expectedLoss,
        @Nullable Finding finding,
        HypothesisStatus outcome) {}
