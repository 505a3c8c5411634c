package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An asset after a move of its life. */
public record AssetView(
        @Schema(examples = "a10000000000001AAA") RecordId id,

        @Schema(examples = "Fleet savings battlecard") String name,

        @Schema(examples = "PUBLISHED") AssetStatus status,

        @Schema(examples = "2026-11-22T14:43:00Z") @Nullable Instant publishedAt,

        @Schema(examples = "2027-06-01T00:00:00Z") @Nullable Instant reviewBy,

        @Schema(examples = "2027-06-01T00:00:30Z", description = "Since when a review has been owed") @Nullable
        Instant reviewDueSince,

        @Schema(examples = "068000000000001AAA") @Nullable RecordId latestVersionId) {
    static AssetView of(ContentAsset asset) {
        return new AssetView(
                asset.id(),
                asset.name(),
                asset.status(),
                asset.publishedAt(),
                asset.reviewBy(),
                asset.reviewDueSince(),
                asset.latestVersion());
    }
}
