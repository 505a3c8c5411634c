package dev.rapport.gateway.owed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what several services owe. Each gave its first items behind the same position, so the first of all of them
 * are among these.
 *
 * @param next what asks for the items after these; null if there are none
 */
record OwedPage(List<OwedItem> items, @Nullable String next) {
    /**
     * Merges one direction.
     *
     * @param part property of the items in a service's answer
     * @param nextPart property that is set where the service has more
     */
    static OwedPage of(List<Reply> replies, String part, String nextPart, int limit, ObjectMapper json) {
        List<Answered> answers = replies.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(Answered::isSuccess)
                .toList();
        List<OwedItem> items = answers.stream()
                .flatMap(answer -> answer.body().path(part).valueStream())
                .map(item -> json.convertValue(item, OwedItem.class))
                .sorted(Comparator.comparing(OwedItem::position))
                .toList();
        boolean more = items.size() > limit
                || answers.stream().anyMatch(answer -> answer.body().hasNonNull(nextPart));
        List<OwedItem> shown = items.subList(0, Math.min(limit, items.size()));
        return new OwedPage(
                shown, more && !shown.isEmpty() ? shown.getLast().position().token() : null);
    }
}
