package dev.rapport.content.lift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rapport.platform.metric.Newcombe;
import dev.rapport.platform.metric.Wilson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much oftener leads got on with whom content was used than those beside them; nothing is said of fewer than 30 pairs.
 *
 * @param value numerator / denominator: the rate of the exposed − that of the others; null where it is suppressed
 * @param numerator exposed leads that got on − others that did; null where it is suppressed
 * @param denominator pairs
 * @param interval Newcombe's, at 95 %; null where it is suppressed
 */
@Schema(description = "An association between use and progress, not a cause.")
public record Lift(
        @Schema(examples = "0.12") @Nullable Double value,

        @Schema(examples = "12") @Nullable Long numerator,

        @Schema(examples = "100") long denominator,
        @Nullable LiftInterval interval,
        boolean suppressed,

        @Schema(examples = "ASSOCIATION") String nature,

        @Schema(description = "Null where it is suppressed.") @Nullable
        Long exposedAdvanced,

        @Schema(description = "Null where it is suppressed.") @Nullable
        Long unexposedAdvanced,

        @Schema(description = "Exposed leads beside whom there was none like them.")
        long unmatched,

        @Schema(description = "Exposed leads that have not been followed long enough.")
        long immature) {
    /** Fewer cases of either kind say nothing. */
    public static final int FEWEST = 30;

    private static final double LEVEL = 0.95;
    private static final String NATURE = "ASSOCIATION";

    /**
     * Where the true difference lies.
     *
     * @param level probability that the interval covers it
     * @param method name of the formula
     */
    public record LiftInterval(double lower, double upper, double level, String method) {}

    public static Lift of(Tally tally) {
        long pairs = tally.pairs();
        if (pairs < FEWEST) {
            return new Lift(null, null, pairs, null, true, NATURE, null, null, tally.unmatched(), tally.immature());
        }
        Newcombe difference =
                Newcombe.difference(tally.exposedAdvanced(), pairs, tally.unexposedAdvanced(), pairs, Wilson.Z_95);
        long more = tally.exposedAdvanced() - tally.unexposedAdvanced();
        return new Lift(
                (double) more / pairs,
                more,
                pairs,
                new LiftInterval(difference.lower(), difference.upper(), LEVEL, "newcombe"),
                false,
                NATURE,
                tally.exposedAdvanced(),
                tally.unexposedAdvanced(),
                tally.unmatched(),
                tally.immature());
    }

    /** Whether the interval says that there is a difference. */
    @JsonIgnore
    public boolean isProven() {
        return interval != null && (interval.lower() > 0 || interval.upper() < 0);
    }
}
