package dev.rapport.content.use;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A use as its user reports it; what is left out is now, and the newest version. */
record UseRequest(
        @Schema(examples = "00Q000000000001EAA") @Nullable RecordId leadId,

        @Schema(examples = "006000000000001AAA") @Nullable RecordId opportunityId,

        @Schema(examples = "PRESENTED", required = true) @Nullable
        UseChannel channel,

        @Schema(examples = "2026-11-22T14:43:00Z") @Nullable Instant at,

        @Schema(examples = "068000000000001AAA") @Nullable RecordId versionId) {
    UseChannel requireChannel() {
        if (channel == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [channel]. One of " + Arrays.toString(UseChannel.values()),
                    "channel");
        }
        return channel;
    }
}
