package dev.rapport.feedback.hypothesis;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Wilson's score interval of a rate, without continuity correction. Rounding can carry a bound past 0 or 1 by a
 * unit in the last place; it is brought back here.
 *
 * @param level confidence, for example 0.95
 */
record WilsonInterval(double rate, double lower, double upper, double level) {
    /** @param alpha probability that the interval misses the true rate */
    static WilsonInterval of(int successes, int trials, double alpha) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, alpha);
        return new WilsonInterval(
                (double) successes / trials,
                Math.max(0, interval.getLowerBound()),
                Math.min(1, interval.getUpperBound()),
                1 - alpha);
    }
}
