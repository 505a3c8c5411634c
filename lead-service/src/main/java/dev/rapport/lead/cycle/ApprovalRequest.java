package dev.rapport.lead.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key. */
@Schema(name = "CycleApprovalRequest", description = "The caller's approval.")
public record ApprovalRequest(
        @Schema(
                examples = "As agreed on Monday",
                description = "Kept with the approval.",
                maxLength = CycleApproval.NOTE_LENGTH)
        @Nullable
        String note) {}
