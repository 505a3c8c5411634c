package dev.rapport.content.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many match in all; with the facets on the first page only
 * @param next address of the next page, null on the last
 */
@Schema(name = "AssetSearchResult", description = "A page of what was found, best first")
record AssetSearchView(
        @Schema(
                description = "WORDS: found by their words. SPELLING: no asset has the words, these names are spelled"
                        + " alike. ALL: nothing was looked for, the newest come first")
        Matching matching,

        @Schema(examples = "42", description = "How many match in all; on the first page only") @Nullable
        Long total,

        List<AssetHit> hits,

        @Schema(description = "On the first page only") @Nullable
        List<FacetView> facets,

        @Schema(description = "Address of the next page, null on the last") @Nullable
        String next) {
    AssetSearchView {
        hits = List.copyOf(hits);
        facets = facets == null ? null : List.copyOf(facets);
    }

    /** The same page with an address behind it. */
    AssetSearchView goingOnAt(String address) {
        return new AssetSearchView(matching, total, hits, facets, address);
    }
}
