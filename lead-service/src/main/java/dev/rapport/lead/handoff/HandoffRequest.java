package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What marketing says when it hands a lead over; all of it may be left out. */
@Schema(description = "A lead shall be handed to sales.")
public record HandoffRequest(
        @Schema(description = "The seller who is asked; any seller if absent.") @Nullable
        RecordId toUserId,

        @Schema(description = "The campaign the lead comes from; the lead's own if absent.") @Nullable
        RecordId campaignId,

        @Schema(examples = "Asked for a demo twice", maxLength = Handoff.NOTE_LENGTH) @Nullable
        String note,

        @Schema(description = "True to keep it as a draft for now.", defaultValue = "false") @Nullable
        Boolean draft) {
    static final HandoffRequest EMPTY = new HandoffRequest(null, null, null, null);

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }
}
