package dev.rapport.feedback.owed;

import dev.rapport.platform.rest.DuePosition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Both directions of what is owed, the most urgent first.
 *
 * @param nextYouOwe what {@code youOwePage} takes for the items after these; null if there are none
 * @param nextOwedToYou what {@code owedToYouPage} takes for the items after these; null if there are none
 */
@Schema(name = "OwedList", description = "What you or a team owe and are owed, the most urgent first")
record OwedList(
        List<OwedItem> youOwe,
        @Nullable String nextYouOwe,
        List<OwedItem> owedToYou,
        @Nullable String nextOwedToYou) {
    OwedList {
        youOwe = List.copyOf(youOwe);
        owedToYou = List.copyOf(owedToYou);
    }

    /** Of lists that hold one item more than is shown, where there are more. */
    static OwedList of(List<OwedItem> owedBy, List<OwedItem> owedTo, int size) {
        return new OwedList(shown(owedBy, size), next(owedBy, size), shown(owedTo, size), next(owedTo, size));
    }

    private static List<OwedItem> shown(List<OwedItem> items, int size) {
        return items.size() > size ? items.subList(0, size) : items;
    }

    private static @Nullable String next(List<OwedItem> items, int size) {
        if (items.size() <= size) {
            return null;
        }
        OwedItem last = items.get(size - 1);
        return DuePosition.of(last.dueAt(), last.id()).token();
    }
}
