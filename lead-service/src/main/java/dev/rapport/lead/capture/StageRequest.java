package dev.rapport.lead.capture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead shall go.
 *
 * @param at when it got there, for what is reported later; now if absent
 */
@Schema(description = "A move through the sales cycle.")
public record StageRequest(
        @Schema(required = true, examples = "SQL", description = "Code of the stage.") @Nullable
        String to,

        @Schema(
                examples = "Budget was cut",
                description = "Why; needed for a move back, into a dead end and out of one.",
                maxLength = REASON_LENGTH)
        @Nullable
        String reason,

        @Schema(description = "When it happened, if not now.") @Nullable
        Instant at) {
    static final int REASON_LENGTH = 255;
}
