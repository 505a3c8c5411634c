package dev.rapport.content.search;

import dev.rapport.content.search.SearchStatements.Found;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.search.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds assets, a page at a time; the first page counts as well. */
@ApplicationScoped
class AssetSearch {
    private static final int LONGEST = 500;
    private static final int MOST_HITS = 50;
    private static final int MOST_VALUES = 100;

    private final SearchStatements statements;
    private final HitReader reader;

    AssetSearch(SearchStatements statements, HitReader reader) {
        this.statements = statements;
        this.reader = reader;
    }

    /** What of the answer the address of the next page is made of. */
    record Page(AssetSearchView view, @Nullable Position end) {}

    /**
     * One page.
     *
     * @param q what to find, null for all
     * @param after token of the position behind which the page begins, null for the first
     */
    @Transactional
    Page find(@Nullable String q, Choice choice, int limit, @Nullable String after) {
        if (limit < 1 || limit > MOST_HITS) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit takes a number from 1 to " + MOST_HITS + ".", "limit");
        }
        String text = Demand.text(q, "q", LONGEST);
        Position behind = after == null ? null : Position.parse(after);
        Asked asked = asked(text == null ? null : Finding.parse(text), choice, behind);
        List<Found> found = statements.find(asked, behind, limit + 1);
        if (found.isEmpty() && behind == null && asked.matching() == Matching.WORDS && !statements.have(asked)) {
            asked = asked.asSpelling();
            found = statements.find(asked, null, limit + 1);
        }
        return page(asked, found, limit, behind == null ? statements.count(asked, MOST_VALUES) : null);
    }

    private static Asked asked(@Nullable Finding finding, Choice choice, @Nullable Position behind) {
        Matching matching = finding == null ? Matching.ALL : Matching.WORDS;
        if (behind == null) {
            return new Asked(matching, finding, choice);
        }
        if ((finding == null) != (behind.matching() == Matching.ALL)) {
            throw Position.unknown();
        }
        return new Asked(behind.matching(), finding, choice);
    }

    private Page page(Asked asked, List<Found> found, int limit, @Nullable Counts counts) {
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        AssetSearchView view = new AssetSearchView(
                asked.matching(),
                counts == null ? null : counts.total(),
                reader.read(asked, shown),
                counts == null ? null : counts.facets(),
                null);
        if (found.size() <= limit) {
            return new Page(view, null);
        }
        Found last = shown.getLast();
        return new Page(view, new Position(asked.matching(), last.rank(), last.asset()));
    }
}
