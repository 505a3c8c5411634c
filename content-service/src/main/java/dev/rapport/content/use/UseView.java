package dev.rapport.content.use;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A use as it was recorded. */
record UseView(
        @Schema(examples = "a12000000000001AAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "068000000000001AAA") @Nullable RecordId versionId,

        @Schema(examples = "00Q000000000001EAA") @Nullable RecordId leadId,

        @Schema(examples = "006000000000001AAA") @Nullable RecordId opportunityId,

        @Schema(examples = "005000000000002AAA") RecordId byUserId,

        @Schema(examples = "PRESENTED") UseChannel channel,

        @Schema(examples = "2026-11-22T14:43:00Z") Instant at,

        @Schema(description = "False for the author's own use and for uses outside sales")
        boolean counts) {
    static UseView of(ContentUse use) {
        return new UseView(
                use.id(),
                use.asset(),
                use.contentVersion(),
                use.lead(),
                use.opportunity(),
                use.usedBy(),
                use.channel(),
                use.usedAt(),
                use.counts());
    }
}
