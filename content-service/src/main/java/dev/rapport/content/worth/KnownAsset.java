package dev.rapport.content.worth;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.ValueList;
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
        SellersRating rating,
        Tally lift) {
    /** Whom an asset is made for, each as its record has it; nothing stands for everybody. */
    public record Audience(
            @Nullable String stageText,
            @Nullable String personaText,
            @Nullable String industryText,
            @Nullable String productText) {
        public List<String> stages() {
            return ValueList.values(stageText);
        }

        public List<String> personas() {
            return ValueList.values(personaText);
        }

        public List<String> industries() {
            return ValueList.values(industryText);
        }

        public List<String> products() {
            return ValueList.values(productText);
        }
    }

    boolean isInUseAt(Instant now) {
        return status == AssetStatus.PUBLISHED && (expireAt == null || expireAt.isAfter(now));
    }

    public boolean isOverdueAt(Instant now) {
        return reviewBy != null && reviewBy.isBefore(now);
    }
}
