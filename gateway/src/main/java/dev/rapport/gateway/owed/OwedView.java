package dev.rapport.gateway.owed;

import dev.rapport.gateway.fanout.Missing;
import java.util.List;

/**
 * The open ends of the loop that concern one user, the most urgent first.
 *
 * @param youOwe what the user, or a team of theirs, still has to answer
 * @param owedToYou what others still have to answer to the user
 * @param missing services that could not be asked; the rest is complete
 */
public record OwedView(List<OwedItem> youOwe, List<OwedItem> owedToYou, List<Missing> missing) {}
