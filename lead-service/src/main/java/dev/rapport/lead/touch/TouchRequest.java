package dev.rapport.lead.touch;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact with a lead, as reported. */
@Schema(description = "A contact with a lead.")
public record TouchRequest(
        @Schema(required = true, examples = "CALL") @Nullable
        Channel channel,

        @Schema(examples = "OUTBOUND", defaultValue = "OUTBOUND") @Nullable
        Direction direction,

        @Schema(description = "When it happened, if not now.") @Nullable
        Instant at,

        @Schema(examples = "First call", maxLength = Touch.SUBJECT_LENGTH) @Nullable
        String subject,

        @Nullable RecordId campaignId,
        @Nullable RecordId contentAssetId) {
    Direction directionOrDefault() {
        return direction == null ? Direction.OUTBOUND : direction;
    }
}
