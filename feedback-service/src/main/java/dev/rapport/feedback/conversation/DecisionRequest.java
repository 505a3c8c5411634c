package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of feedback, and why. */
@Schema(description = "What becomes of the feedback, and why")
record DecisionRequest(
        @Schema(required = true, examples = "ADOPT") @Nullable Decision decision,

        @Schema(required = true, maxLength = Feedback.REASON_LENGTH, examples = "Proof first, from the next campaign on.")
        @Nullable
        String reason) {

    Decision requireDecision() {
        if (decision == null) {
            throw missing("decision");
        }
        return decision;
    }

    String requireReason() {
        if (reason == null || reason.isBlank()) {
            throw missing("reason");
        }
        int length = reason.codePointCount(0, reason.length());
        if (length > Feedback.REASON_LENGTH) {
            throw new ApiException(
                    ErrorCode.STRING_TOO_LONG,
                    "reason: data value too large (max length=" + Feedback.REASON_LENGTH + ", given=" + length + ")",
                    "reason");
        }
        return reason;
    }

    private static ApiException missing(String property) {
        return new ApiException(
                ErrorCode.REQUIRED_FIELD_MISSING, "Required fields are missing: [" + property + "]", property);
    }
}
