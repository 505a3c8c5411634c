package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A share with what it was computed from and how sure it is; or a factor, of which no such interval can be told.
 *
 * @param numerator cases that count
 * @param denominator all cases
 * @param factor whether the numerator counts something else than some of the denominator's cases
 */
public record Proportion(
        long numerator, long denominator, @JsonIgnore boolean factor) {
    private static final double LEVEL = 0.95;

    /** A share: the numerator is some of the denominator. */
    public Proportion(long numerator, long denominator) {
        this(numerator, denominator, false);
    }

    /** How many of one thing there are for each of another. */
    public static Proportion factor(long numerator, long denominator) {
        return new Proportion(numerator, denominator, true);
    }

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

    /** {@linkplain Wilson Wilson's score interval} at 95 %, or null where there are no cases, or no share. */
    @JsonProperty
    public @Nullable Interval interval() {
        if (denominator == 0 || factor) {
            return null;
        }
        Wilson wilson = Wilson.of(numerator, denominator, Wilson.Z_95);
        return new Interval(wilson.lower(), wilson.upper(), LEVEL, "wilson");
    }
}
