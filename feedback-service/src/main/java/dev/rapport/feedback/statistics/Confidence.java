package dev.rapport.feedback.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure a statement has to be.
 *
 * @param alpha probability that it errs, two-sided, between 0 and 1
 */
public record Confidence(double alpha) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Confidence {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("an error probability lies between 0 and 1, not at " + alpha);
        }
    }

    /**
     * What each of several statements has to reach, so that all of them together err with {@link #alpha} at most: C. E.
     * Bonferroni (1936); for looks at a growing sample it is on the safe side, since these resemble each other.
     */
    public Confidence sharedBy(int statements) {
        return new Confidence(alpha / statements);
    }

    public double level() {
        return 1 - alpha;
    }

    /** The two-sided quantile of the standard normal distribution. */
    public double z() {
        return NORMAL.inverseSurvivalProbability(alpha / 2);
    }
}
