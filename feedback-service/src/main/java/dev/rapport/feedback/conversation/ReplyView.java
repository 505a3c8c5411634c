package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is read.
 *
 * @param parentReplyId null where it replies to the feedback itself
 * @param answer whether it is the one that answered the feedback
 */
@Schema(name = "ReplyView", description = "A reply as it is read")
record ReplyView(
        RecordId id,
        @Nullable RecordId parentReplyId,
        RecordId byUserId,
        Instant at,
        String text,
        Visibility visibility,
        boolean answer) {}
