package dev.rapport.content.metric;

import dev.rapport.content.metric.UnusedReason.Act;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published asset that no seller has used in the window, why, and what is to be done. */
record UnusedAsset(
        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "Fleet savings") String name,

        @Schema(examples = "BATTLECARD") String type,

        RecordId ownerId,
        Instant publishedAt,

        @Schema(description = "The last use by a seller other than the author") @Nullable
        Instant lastUsedAt,

        @Schema(examples = "NEVER_SHARED") UnusedReason reason,
        @Schema(examples = "PROMOTE") Act act,

        @Schema(description = "The asset that is used instead, with MERGE") @Nullable
        RecordId usedInstead) {}
