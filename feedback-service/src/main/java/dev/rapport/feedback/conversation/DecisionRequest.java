package dev.rapport.feedback.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of feedback, and why. */
@Schema(description = "What becomes of the feedback, and why")
record DecisionRequest(
        @Schema(required = true, examples = "ADOPT") @Nullable
        Decision decision,

        @Schema(required = true, maxLength = Feedback.REASON_LENGTH, examples = "Proof first, from now on.") @Nullable
        String reason) {}
