package dev.rapport.content.asset;

import dev.rapport.content.asset.OwedReviewsView.OwedReview;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the reviews that are owed, a page at a time; a page costs the same however far one has read. */
@ApplicationScoped
class OwedReviews {
    private static final int MOST = 200;
    private static final Position START = new Position(Instant.EPOCH, new RecordId(0));

    private final ContentAssetRepository assets;

    OwedReviews(ContentAssetRepository assets) {
        this.assets = assets;
    }

    /** Where a page ends. */
    private record Position(Instant since, RecordId id) {
        static Position parse(String token) {
            try {
                String[] parts = token.split("_", 2);
                return new Position(Instant.parse(parts[0]), RecordId.parse(parts[parts.length - 1]));
            } catch (DateTimeException | ApiException unknown) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER, "after takes what \"next\" of the page before says.", "after");
            }
        }

        String token() {
            return since + "_" + id;
        }
    }

    /** @param owner null for those of everybody */
    @Transactional
    OwedReviewsView page(@Nullable RecordId owner, int limit, @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        Position start = after == null ? START : Position.parse(after);
        List<OwedReview> found = assets.owingReview(owner, start.since(), start.id(), limit + 1).stream()
                .map(OwedReview::of)
                .toList();
        List<OwedReview> page = found.subList(0, Math.min(limit, found.size()));
        return new OwedReviewsView(page, found.size() > limit ? next(page.getLast(), owner, limit) : null);
    }

    private static String next(OwedReview last, @Nullable RecordId owner, int limit) {
        String token = new Position(last.since(), last.assetId()).token();
        return "/api/assets/reviews?limit=" + limit + (owner == null ? "" : "&owner=" + owner) + "&after=" + token;
    }
}
