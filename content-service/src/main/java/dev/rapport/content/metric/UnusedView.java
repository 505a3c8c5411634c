package dev.rapport.content.metric;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of unused assets, those published longest ago first. */
@Schema(name = "UnusedAssets")
record UnusedView(
        Instant from,
        Instant to,
        List<UnusedAsset> assets,

        @Schema(description = "Where to go on; null at the end") @Nullable
        String next) {
    UnusedView {
        assets = List.copyOf(assets);
    }
}
