package dev.rapport.content.rating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What sellers think of an asset, each counted once, by the newest rating they gave.
 *
 * @param sum of the ratings, 1 to 5 each
 */
@Schema(hidden = true)
public record SellersRating(long count, long sum) {
    public static final SellersRating NONE = new SellersRating(0, 0);

    /** Null where nobody has rated. */
    public @Nullable Double mean() {
        return count == 0 ? null : (double) sum / count;
    }

    /**
     * The Bayesian average (w·m + Σ rating) / (w + n): the posterior mean of ratings of which w were m before the first. Two
     * enthusiasts do not outweigh thirty who are content.
     */
    public double shrunkMean(RatingConfig prior) {
        return (prior.priorWeight() * prior.priorMean() + sum) / (prior.priorWeight() + count);
    }
}
