package dev.rapport.content.region;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A named text of an asset. */
@Schema(name = "AssetRegionView", description = "A named text of an asset")
record RegionView(
        @Schema(examples = "a16000000000001AAA") RecordId id,

        @Schema(examples = "headline") String name,

        @Nullable String label,
        @Nullable String content,

        @Schema(description = "Whether sales may change it for an account")
        boolean editable,

        @Schema(examples = "3") int revision) {}
