package dev.rapport.lead.history;

import dev.rapport.lead.history.StoryRows.Positioned;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some moments of a story in their order.
 *
 * @param last the last of them where the story goes on, null at its end
 */
record StoryPage(List<Moment> moments, int limit, @Nullable HistoryPosition last) {
    private static final int MOST = 200;

    StoryPage {
        moments = List.copyOf(moments);
    }

    /**
     * The page that a caller asks for.
     *
     * @param story the moments after a place, up to a number of them
     */
    static StoryPage of(
            int limit, @Nullable String after, BiFunction<HistoryPosition, Integer, List<Positioned>> story) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        HistoryPosition start = after == null ? HistoryPosition.START : HistoryPosition.parse(after);
        List<Positioned> found = story.apply(start, limit + 1);
        List<Positioned> page = found.subList(0, Math.min(limit, found.size()));
        return new StoryPage(
                page.stream().map(Positioned::moment).toList(),
                limit,
                found.size() > limit ? page.getLast().position() : null);
    }

    /** Address of the next page, null on the last. */
    @Nullable
    String next(String address) {
        return last == null ? null : address + "?limit=" + limit + "&after=" + last.token();
    }
}
