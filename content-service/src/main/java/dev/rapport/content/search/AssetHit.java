package dev.rapport.content.search;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.MessageType;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An asset that was found.
 *
 * @param rank how well it matches, comparable within one search; null where nothing was looked for
 * @param matchedIn fields in which words were found, or whose spelling comes close
 */
record AssetHit(
        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "Fleet savings battlecard") String name,

        AssetType type,
        AssetScope scope,
        AssetStatus status,

        @Schema(examples = "005000000000001AAA") RecordId ownerId,

        @Nullable MessageType messageType,

        @Schema(examples = "de-AT") @Nullable String language,

        @Schema(examples = "[\"SQL\"]") List<String> stages,

        List<String> personas,
        List<String> industries,
        List<String> products,
        @Nullable Instant publishedAt,

        @Schema(examples = "0.6079", description = "Comparable within one search") @Nullable
        Float rank,

        @Schema(examples = "[\"Name\", \"File\"]") List<String> matchedIn,

        List<Highlight> highlights) {
    AssetHit {
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        industries = List.copyOf(industries);
        products = List.copyOf(products);
        matchedIn = List.copyOf(matchedIn);
        highlights = List.copyOf(highlights);
    }
}
