package dev.rapport.feedback.statistics;

/**
 * What is known of a rate after some trials, where every rate was as likely as any other before: the beta distribution
 * with these whole parameters, both at least 1.
 */
public record BetaPosterior(long alpha, long beta) {
    public BetaPosterior {
        if (alpha < 1 || beta < 1) {
            throw new IllegalArgumentException("no posterior of a uniform prior: Beta(" + alpha + ", " + beta + ")");
        }
    }

    /** The posterior of Beta(1, 1). */
    public static BetaPosterior after(long successes, long trials) {
        return new BetaPosterior(successes + 1, trials - successes + 1);
    }

    public double mean() {
        return (double) alpha / (alpha + beta);
    }

    /**
     * The exact probability that this rate is the higher one.
     *
     * <p>A beta variable with whole parameters is the alpha-th smallest of alpha + beta − 1 uniform ones. Of both rates'
     * uniform variables together, the other's alpha-th smallest comes before ours if and only if the first (both alphas
     * − 1) of them hold at least so many of the other's; how many they hold is hypergeometric (P. M. E. Altham, Journal of
     * the Royal Statistical Society B 31 (1969), 261–269).
     */
    public double probabilityAbove(BetaPosterior other) {
        long theirs = other.alpha + other.beta - 1;
        long ours = alpha + beta - 1;
        return new Urn(theirs + ours, theirs, other.alpha + alpha - 1).probabilityOfAtLeast(other.alpha);
    }

    /**
     * What is lost on average, in rate, by choosing this one: E[max(other − this, 0)] (C. Stucchio, Bayesian A/B Testing
     * at VWO, 2015). As x·Beta(a, b) is Beta(a + 1, b) times the mean, it is a difference of two such probabilities.
     */
    public double expectedLossAgainst(BetaPosterior other) {
        double ifOther = other.mean() * other.withOneMore().probabilityAbove(this);
        double ifThis = mean() * other.probabilityAbove(withOneMore());
        return Math.max(0, ifOther - ifThis);
    }

    private BetaPosterior withOneMore() {
        return new BetaPosterior(alpha + 1, beta);
    }
}
