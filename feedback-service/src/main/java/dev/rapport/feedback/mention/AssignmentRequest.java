package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who sees to the answer, and when somebody looks what became of it. */
@Schema(
        name = "MentionAssignmentRequest",
        description = "Who sees to the answer; the freest of the right people if absent")
record AssignmentRequest(
        @Schema(examples = "005000000000004AAA") @Nullable String userId,

        @Schema(format = "date", examples = "2026-11-30") @Nullable
        String followUpOn) {
    static final AssignmentRequest NOBODY_NAMED = new AssignmentRequest(null, null);
}
