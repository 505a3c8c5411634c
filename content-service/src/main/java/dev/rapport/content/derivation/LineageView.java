package dev.rapport.content.derivation;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where something comes from and what became of it.
 *
 * @param next the derivation after which the next page begins; null on the last one
 */
@Schema(name = "AssetLineage", description = "A master, what was derived from it, and what came back of that")
record LineageView(
        Master master,
        List<Derived> derivations,
        List<Promoted> promotions,
        @Nullable RecordId next) {
    LineageView {
        derivations = List.copyOf(derivations);
        promotions = List.copyOf(promotions);
    }

    /** Where it all comes from. */
    @Schema(name = "LineageMaster")
    record Master(RecordId id, String name, String status) {}

    /** An account's version, and the regions in which it has its own text. */
    @Schema(name = "LineageDerivation")
    record Derived(RecordId id, RecordId accountId, String name, String status, List<String> changedRegions) {
        Derived {
            changedRegions = List.copyOf(changedRegions);
        }
    }

    /** What was proposed for the master, and by which derivations. */
    @Schema(name = "LineagePromotion")
    record Promoted(RecordId id, RecordId regionId, String region, String status, List<RecordId> fromDerivations) {
        Promoted {
            fromDerivations = List.copyOf(fromDerivations);
        }
    }
}
