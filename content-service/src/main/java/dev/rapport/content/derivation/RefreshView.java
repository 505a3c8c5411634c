package dev.rapport.content.derivation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A derivation that stands on its master's present state, and what that took.
 *
 * @param conflicts regions that both had changed, and in which the derivation keeps its own text
 * @param dropped regions in which the account gets the master's text again
 */
record RefreshView(DerivationView derivation, List<Conflict> conflicts, List<Dropped> dropped) {
    RefreshView {
        conflicts = List.copyOf(conflicts);
        dropped = List.copyOf(dropped);
    }

    /**
     * A region that both had changed.
     *
     * @param base what the master said before
     */
    @Schema(name = "RegionConflict", description = "A region that both the master and the account had changed")
    record Conflict(
            String region, @Nullable String base, @Nullable String master, String derived) {}

    /** A text of the account's own that is not kept. */
    @Schema(name = "DroppedRegion", description = "A text of the account's own that is not kept")
    record Dropped(String region, Reason reason) {}

    /** Why an own text is not kept. */
    enum Reason {
        /** The caller wanted the master's. */
        MASTER_TAKEN,
        /** The master says the same by now. */
        MASTER_SAYS_SO,
        /** The region is gone, or says the same to everybody now. */
        NOT_EDITABLE
    }
}
