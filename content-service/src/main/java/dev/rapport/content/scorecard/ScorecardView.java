package dev.rapport.content.scorecard;

import dev.rapport.content.lift.Lift;
import dev.rapport.content.worth.Worth;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good an asset is, by those who work with it and by what came of it.
 *
 * @param worth what of it ranks the asset in roadmaps, as numbers with their reasons
 * @param lift as it was last computed; an association
 */
@Schema(description = "All that is known of how good an asset is.")
record ScorecardView(
        @Schema(examples = "a10000000000001AAA") RecordId assetId,
        @Schema(examples = "Fleet savings battlecard") String name,
        @Schema(examples = "PUBLISHED") String status,
        RatingPart ratings,
        UsePart uses,
        Lift lift,
        FreshnessPart freshness,
        FeedbackPart feedback,
        Worth worth,
        Instant asOf) {
    /**
     * What sellers say.
     *
     * @param mean null where nobody has rated
     * @param shrunkMean (priorWeight · priorMean + sum) / (priorWeight + count)
     */
    @Schema(name = "ScorecardRatings")
    record RatingPart(
            @Schema(examples = "4") long count,

            @Schema(examples = "4.5") @Nullable Double mean,

            @Schema(examples = "3.6666666666666665") double shrunkMean,
            @Schema(examples = "3") double priorMean,
            @Schema(examples = "5") double priorWeight) {}

    /**
     * What sellers do.
     *
     * @param uses counted ones: by sellers who did not make it
     * @param sellersLately how many of them in the last 180 days
     */
    @Schema(name = "ScorecardUses")
    record UsePart(
            long uses,
            long sellers,
            long leads,
            long sellersLately,
            @Nullable Instant lastUsedAt) {}

    /** How old it is. */
    @Schema(name = "ScorecardFreshness")
    record FreshnessPart(
            @Nullable Instant publishedAt,
            @Nullable Instant renewedAt,
            @Nullable Instant reviewBy,
            @Nullable Instant expireAt,
            boolean reviewOverdue) {}

    /**
     * What became of what was said.
     *
     * @param all feedback about the asset; what was merged into another counts with that one
     * @param open not decided yet
     */
    @Schema(name = "ScorecardFeedback")
    record FeedbackPart(long all, long adopted, long declined, long deferred, long open) {}
}
