package dev.rapport.content.worth;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.lift.Tally;
import dev.rapport.content.rating.SellersRating;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset with what is known of its worth.
 *
 * @param renewedAt when it was last published, approved, or reviewed and kept; null if it never was
 * @param sellers how many sellers other than its author used it lately
 * @param lift as it was last computed
 */
public record KnownAsset(
        RecordId id,
        String name,
        AssetType type,
        AssetStatus status,
        Audience audience,
        @Nullable RecordId versionId,
        @Nullable Instant publishedAt,
        @Nullable Instant renewedAt,
        @Nullable Instant expireAt,
        @Nullable Instant reviewBy,
        long sellers,
        SellersRating rating,
        Tally lift) {
    /** Whom an asset is made for; an empty list stands for everybody. */
    public record Audience(List<String> stages, List<String> personas, List<String> industries, List<String> products) {
        public Audience {
            stages = List.copyOf(stages);
            personas = List.copyOf(personas);
            industries = List.copyOf(industries);
            products = List.copyOf(products);
        }
    }

    boolean isInUseAt(Instant now) {
        return status == AssetStatus.PUBLISHED && (expireAt == null || expireAt.isAfter(now));
    }

    public boolean isOverdueAt(Instant now) {
        return reviewBy != null && reviewBy.isBefore(now);
    }
}
