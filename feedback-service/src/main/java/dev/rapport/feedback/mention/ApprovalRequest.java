package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which draft is approved. */
@Schema(name = "MentionApprovalRequest", description = "The draft you have read; refused if there is a newer one")
record ApprovalRequest(
        @Schema(required = true, examples = "a2M000000000001EAA") @Nullable
        String draftId) {}
