package dev.rapport.content.derivation;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a derivation differs from what its master says now; regions that do not are left out. */
@Schema(name = "DerivationDifference", description = "How a derivation differs from what its master says now")
record DifferenceView(
        @Schema(examples = "a11000000000001AAA") RecordId derivationId,

        @Schema(examples = "a10000000000001AAA") RecordId masterId,

        List<RegionDifference> regions) {
    DifferenceView {
        regions = List.copyOf(regions);
    }
}
