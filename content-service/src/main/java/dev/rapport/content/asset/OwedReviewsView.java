package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Assets whose owners owe a review, the oldest debts first.
 *
 * @param next address of the next page, null on the last
 */
@Schema(name = "OwedReviewsView")
record OwedReviewsView(List<OwedReview> reviews, @Nullable String next) {
    OwedReviewsView {
        reviews = List.copyOf(reviews);
    }

    /** One of them. */
    @Schema(name = "OwedReview")
    record OwedReview(
            @Schema(examples = "a10000000000001AAA") RecordId assetId,

            @Schema(examples = "Fleet savings battlecard") String name,

            AssetStatus status,
            RecordId ownerId,
            ReviewCause cause,
            @Nullable Instant reviewBy,
            Instant since) {
        /** Asked of assets that owe a review only. */
        static OwedReview of(ContentAsset asset) {
            return new OwedReview(
                    asset.id(),
                    asset.name(),
                    asset.status(),
                    asset.owner(),
                    Objects.requireNonNull(asset.reviewCause()),
                    asset.reviewBy(),
                    Objects.requireNonNull(asset.reviewDueSince()));
        }
    }
}
