package dev.rapport.content.play;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Plays for a situation, the best first.
 *
 * @param leadId whose, where a lead was named
 * @param stage where the lead is, or what was asked for
 */
@Schema(name = "SalesPlays")
record PlaysView(@Nullable RecordId leadId, @Nullable String stage, List<Ranked> plays) {
    PlaysView {
        plays = List.copyOf(plays);
    }

    /** A play, and why it stands where it stands. */
    @Schema(name = "RankedSalesPlay")
    record Ranked(
            PlayView play,

            @Schema(description = "3 for the stage, 2 for competitor and persona each, 1 for the industry: at most 8")
            int score,

            List<String> reasons) {
        Ranked {
            reasons = List.copyOf(reasons);
        }
    }
}
