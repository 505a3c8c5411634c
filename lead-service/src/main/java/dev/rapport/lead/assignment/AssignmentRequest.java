package dev.rapport.lead.assignment;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom a lead is to go. Empty: as the rules say.
 *
 * @param ownerId somebody chosen in spite of them, which needs a reason
 */
@Schema(description = "To whom a lead is to go. Empty: as the rules say.")
public record AssignmentRequest(
        @Schema(description = "Somebody chosen in spite of the rules.", examples = "005000000000004AAA") @Nullable
        RecordId ownerId,

        @Schema(
                description = "Why the rules do not count; needed with ownerId.",
                examples = "Knows the customer",
                maxLength = REASON_LENGTH)
        @Nullable
        String reason) {
    static final int REASON_LENGTH = 255;
    static final AssignmentRequest BY_RULES = new AssignmentRequest(null, null);
}
