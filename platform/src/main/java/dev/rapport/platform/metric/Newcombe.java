package dev.rapport.platform.metric;

/**
 * The difference between two independent shares with its hybrid score interval: R. G. Newcombe, Statistics in Medicine
 * 17 (1998), 873–890, method 10.
 *
 * @param value first share − second share
 */
public record Newcombe(double value, double lower, double upper) {
    /**
     * How far the first share lies above the second.
     *
     * @param x1 cases that count in the first group, from 0 to {@code n1}
     * @param n1 all cases of the first group, at least 1
     * @param x2 cases that count in the second group, from 0 to {@code n2}
     * @param n2 all cases of the second group, at least 1
     * @param z two-sided quantile of the standard normal distribution, for example {@link Wilson#Z_95}
     */
    public static Newcombe difference(long x1, long n1, long x2, long n2, double z) {
        Wilson first = Wilson.of(x1, n1, z);
        Wilson second = Wilson.of(x2, n2, z);
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        double below = Math.hypot(p1 - first.lower(), second.upper() - p2);
        double above = Math.hypot(first.upper() - p1, p2 - second.lower());
        return new Newcombe(p1 - p2, Math.max(-1, p1 - p2 - below), Math.min(1, p1 - p2 + above));
    }

    /** True if the interval says that the shares differ. */
    public boolean excludesZero() {
        return lower > 0 || upper < 0;
    }
}
