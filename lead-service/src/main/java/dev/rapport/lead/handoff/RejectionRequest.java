package dev.rapport.lead.handoff;

import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why sales does not take the lead. */
@Schema(description = "Why sales does not take the lead.")
public record RejectionRequest(
        @Schema(required = true, implementation = RejectionCode.class, examples = "NO_BUDGET") @Nullable
        String code,

        @Schema(
                examples = "Next year, says the CFO",
                description = "Needed where the code is OTHER.",
                maxLength = Handoff.NOTE_LENGTH)
        @Nullable
        String note) {
    Rejection toRejection() {
        return new Rejection(
                RejectionCode.parse(Demand.property(code, "code")), Demand.text(note, "note", Handoff.NOTE_LENGTH));
    }
}
