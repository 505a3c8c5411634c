package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A share with what it was computed from and how sure it is.
 *
 * @param numerator cases that count
 * @param denominator all cases
 */
public record Proportion(long numerator, long denominator) {
    private static final double LEVEL = 0.95;

    /**
     * Where the true share lies.
     *
     * @param level probability that the interval covers it
     * @param method name of the formula
     */
    public record Interval(double lower, double upper, double level, String method) {}

    /** The share, or null where there are no cases. */
    @JsonProperty
    public @Nullable Double value() {
        return denominator == 0 ? null : (double) numerator / denominator;
    }

    /** {@linkplain Wilson Wilson's score interval} at 95 %, or null where there are no cases. */
    @JsonProperty
    public @Nullable Interval interval() {
        if (denominator == 0) {
            return null;
        }
        Wilson wilson = Wilson.of(numerator, denominator, Wilson.Z_95);
        return new Interval(wilson.lower(), wilson.upper(), LEVEL, "wilson");
    }
}
