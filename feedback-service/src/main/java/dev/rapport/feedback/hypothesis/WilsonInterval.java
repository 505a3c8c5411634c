package dev.rapport.feedback.hypothesis;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Wilson's score interval of a rate, without continuity correction.
 *
 * @param level confidence, for example 0.95
 */
record WilsonInterval(double rate, double lower, double upper, double level) {
    /** @param alpha probability that the interval misses the true rate */
    static WilsonInterval of(int successes, int trials, double alpha) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, alpha);
        return new WilsonInterval(
                (double) successes / trials, interval.getLowerBound(), interval.getUpperBound(), 1 - alpha);
    }
}
