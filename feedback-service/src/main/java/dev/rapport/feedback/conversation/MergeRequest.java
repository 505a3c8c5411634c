package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it says the same as. */
@Schema(name = "FeedbackMergeRequest", description = "The feedback that says the same, and goes on for both")
record MergeRequest(
        @Schema(required = true, examples = "a20000000000001AAA") @Nullable
        String into) {
    RecordId requireInto() {
        return RecordId.parse(Demand.property(into, "into"));
    }
}
