package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the answer stands. */
@Schema(
        name = "MentionPostingRequest",
        description = "Where the answer stands, and when somebody looks what became of it")
record PostingRequest(
        @Schema(examples = "https://forum.example/t/4711#9") @Nullable
        String url,

        @Schema(format = "date", examples = "2026-11-30") @Nullable
        String followUpOn) {
    static final PostingRequest NOWHERE = new PostingRequest(null, null);
}
