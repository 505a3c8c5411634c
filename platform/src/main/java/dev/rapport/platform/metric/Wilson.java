package dev.rapport.platform.metric;

/**
 * Wilson's score interval of a share, without continuity correction: E. B. Wilson, Journal of the American Statistical
 * Association 22 (1927), 209–212.
 *
 * <p>The bounds are the roots of (n + z²)·p² − (2x + z²)·p + x²/n = 0. The smaller is computed from the larger and their
 * product, so that nothing cancels out: small shares of large counts keep all their digits.
 */
public record Wilson(double lower, double upper) {
    /** The two-sided quantile of 95 %. */
    public static final double Z_95 = 1.959963984540054;

    /**
     * Where the true share lies.
     *
     * @param x cases that count, from 0 to {@code n}
     * @param n all cases, at least 1
     * @param z two-sided quantile of the standard normal distribution, for example {@link #Z_95}
     */
    public static Wilson of(long x, long n, double z) {
        if (n < 1 || x < 0 || x > n || !(z >= 0)) {
            throw new IllegalArgumentException("no interval of " + x + " in " + n + " cases with z = " + z);
        }
        double root = z * Math.sqrt((double) x / n * (n - x) + z * z / 4);
        double larger = x + z * z / 2 + root;
        double lower = x == 0 ? 0 : (double) x / n * (x / larger);
        return new Wilson(lower, x == n ? 1 : Math.min(1, larger / (n + z * z)));
    }
}
