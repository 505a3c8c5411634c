package dev.rapport.gateway.owed;

import dev.rapport.gateway.fanout.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open ends of the loop that concern one user, or a team, the most urgent first.
 *
 * @param youOwe what the user, or a team of theirs, still has to answer
 * @param nextYouOwe what {@code youOwePage} takes for the items after these; null if there are none
 * @param owedToYou what others still have to answer to the user
 * @param nextOwedToYou what {@code owedToYouPage} takes for the items after these; null if there are none
 * @param missing services that could not be asked; the rest is complete
 */
public record OwedView(
        List<OwedItem> youOwe,
        @Nullable String nextYouOwe,
        List<OwedItem> owedToYou,
        @Nullable String nextOwedToYou,
        List<Missing> missing) {}
