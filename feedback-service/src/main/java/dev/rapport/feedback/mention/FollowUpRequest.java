package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the answer. */
@Schema(name = "MentionFollowUpRequest", description = "What became of the answer")
record FollowUpRequest(
        @Schema(required = true, examples = "The author has corrected the post", maxLength = JudgedRecord.REASON_LENGTH)
        @Nullable
        String outcome) {}
