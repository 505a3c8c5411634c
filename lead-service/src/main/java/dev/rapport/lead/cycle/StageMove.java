package dev.rapport.lead.cycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal step of a lead through the cycle.
 *
 * @param from null where the lead enters the cycle
 * @param code where the lead ends; null elsewhere
 * @param implied stages skipped, in order; passed at the same moment
 */
public record StageMove(
        @Nullable Stage from,
        Stage to,
        Instant at,
        @Nullable String reason,
        @Nullable EndReason code,
        List<Stage> implied) {
    public StageMove {
        implied = List.copyOf(implied);
    }
}
