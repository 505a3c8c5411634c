package dev.rapport.feedback.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply as its author gives it; its values are checked as those of a FeedbackReply record. */
@Schema(description = "A contribution to the conversation")
record ReplyRequest(
        @Schema(required = true, examples = "You are right: the next mailing leads with the proof.") @Nullable
        String text,

        @Schema(required = true, implementation = Visibility.class, examples = "SHARED") @Nullable
        String visibility,

        @Schema(description = "The reply that this one replies to; the feedback itself if absent") @Nullable
        String parentReplyId) {

    ObjectNode toRecord(RecordId feedback) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("FeedbackId", feedback.toString())
                .put("Text", text)
                .put("Visibility", visibility)
                .put("ParentReplyId", parentReplyId);
    }
}
