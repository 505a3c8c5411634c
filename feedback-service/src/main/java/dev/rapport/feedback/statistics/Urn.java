package dev.rapport.feedback.statistics;

/**
 * Balls drawn without putting them back: the hypergeometric distribution.
 *
 * @param balls all of them
 * @param marked those that count
 * @param drawn how many are taken out
 */
record Urn(long balls, long marked, long drawn) {
    /** Smaller terms, relative to the greatest, change no digit of a double. */
    private static final double NEGLIGIBLE = 1e-19;

    /**
     * Probability that at least so many of those drawn are marked.
     *
     * <p>All terms are counted in multiples of one near the greatest, each from its neighbour, and their sum divides them:
     * no factorial is needed, and only a few standard deviations have to be walked. The library's own sum takes every term
     * of the tail, each by exponential and logarithm, and whole numbers of 31 bits.
     */
    double probabilityOfAtLeast(long wanted) {
        long least = Math.max(0, drawn + marked - balls);
        long most = Math.min(drawn, marked);
        long middle = Math.clamp((long) ((drawn + 1.0) * (marked + 1.0) / (balls + 2.0)), least, most);
        double reached = 0;
        double missed = 0;
        double term = 1;
        for (long k = middle; k <= most && term > NEGLIGIBLE; k++) {
            reached += k >= wanted ? term : 0;
            missed += k >= wanted ? 0 : term;
            term *= growth(k);
        }
        term = 1;
        for (long k = middle; k > least && term > NEGLIGIBLE; k--) {
            term /= growth(k - 1);
            reached += k - 1 >= wanted ? term : 0;
            missed += k - 1 >= wanted ? 0 : term;
        }
        return reached / (reached + missed);
    }

    /** The term for k + 1 as a multiple of that for k. */
    private double growth(long k) {
        return (double) (marked - k) / (k + 1) * (drawn - k) / (balls - marked - drawn + k + 1);
    }
}
