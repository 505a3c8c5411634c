package dev.rapport.lead.owed;

import dev.rapport.platform.rest.DuePosition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of the caller's account, or a team's, the most urgent first.
 *
 * @param nextYouOwe what {@code youOwePage} takes for the items after these; null if there are none
 * @param nextOwedToYou what {@code owedToYouPage} takes for the items after these; null if there are none
 */
@Schema(description = "What the caller or a team owes and is owed, the most urgent first.")
public record Owed(
        List<OwedItem> youOwe,
        @Nullable String nextYouOwe,
        List<OwedItem> owedToYou,
        @Nullable String nextOwedToYou) {
    public Owed {
        youOwe = List.copyOf(youOwe);
        owedToYou = List.copyOf(owedToYou);
    }

    /** Of lists that hold one item more than is shown, where there are more. */
    static Owed of(List<OwedItem> youOwe, List<OwedItem> owedToYou, int limit) {
        return new Owed(shown(youOwe, limit), next(youOwe, limit), shown(owedToYou, limit), next(owedToYou, limit));
    }

    private static List<OwedItem> shown(List<OwedItem> items, int limit) {
        return items.size() > limit ? items.subList(0, limit) : items;
    }

    private static @Nullable String next(List<OwedItem> items, int limit) {
        if (items.size() <= limit) {
            return null;
        }
        OwedItem last = items.get(limit - 1);
        return DuePosition.of(last.dueAt(), last.id()).token();
    }
}
