package dev.rapport.feedback.mention;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a mention may carry, from 0 to 1: {@code audience * max(freshness, growth)}.
 *
 * <p>A rule of thumb of our own, no estimate of a probability (docs/adr/194): it is for putting mentions in an order, and each
 * part says why one stands where it does. It grows with their reach and with the slope, and falls with our reach and with age.
 *
 * @param value null where a reach is not known
 * @param theirReach people it has reached, as last observed
 * @param ourReach people we reach with an answer: of the mention, or else of the organisation
 * @param ageHours since it was published
 * @param doublingsPerDay slope of the binary logarithm of reach over the observations of the window, by least squares; null
 *     with fewer than two of different times
 * @param audience {@code theirs / (theirs + ours)}
 * @param freshness {@code 2^(-age / half-life)}
 * @param growth {@code 1 - 2^(-doublings per day)}, 0 where it does not grow: 1/2 for what doubles each day
 */
@Schema(name = "AmplificationRisk")
record AmplificationRisk(
        @Nullable Double value,
        @Nullable Level level,
        @Nullable Integer theirReach,
        @Nullable Integer ourReach,
        double ageHours,
        @Nullable Double doublingsPerDay,
        @Nullable Double audience,
        double freshness,
        double growth) {
    static final String FORMULA =
            "audience * max(freshness, growth); audience = theirs / (theirs + ours), freshness = 2^(-age / half-life),"
                    + " growth = 1 - 2^(-doublings per day), at least 0";

    private static final double MEDIUM_FROM = 0.1;
    private static final double HIGH_FROM = 0.3;

    /** In words: below 0.1, below 0.3, and from there. */
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    static AmplificationRisk of(
            @Nullable Integer theirs, @Nullable Integer ours, Duration age, Duration halfLife, @Nullable Double slope) {
        double hours =
                Math.max(0, age.toMillis()) / (double) Duration.ofHours(1).toMillis();
        double freshness = Math.pow(2, -Math.max(0, age.toMillis()) / (double) halfLife.toMillis());
        double growth = slope == null ? 0 : 1 - Math.pow(2, -Math.max(0, slope));
        Double audience = audience(theirs, ours);
        Double value = audience == null ? null : audience * Math.max(freshness, growth);
        return new AmplificationRisk(value, level(value), theirs, ours, hours, slope, audience, freshness, growth);
    }

    /** Nobody on either side is nobody to carry it. */
    private static @Nullable Double audience(@Nullable Integer theirs, @Nullable Integer ours) {
        if (theirs == null || ours == null) {
            return null;
        }
        return theirs == 0 ? 0.0 : theirs / ((double) theirs + ours);
    }

    private static @Nullable Level level(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        if (value < MEDIUM_FROM) {
            return Level.LOW;
        }
        return value < HIGH_FROM ? Level.MEDIUM : Level.HIGH;
    }
}
