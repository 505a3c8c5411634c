package dev.rapport.feedback.handoff;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.feedback.conversation.FeedbackKind;
import dev.rapport.feedback.conversation.Obligation;
import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is read of lead-service's {@code HandoffRejected}.
 *
 * @param fromUserId the marketing user who handed the lead over and owes the answer
 * @param byUserId the seller who sent it back
 */
record RejectedHandoff(
        RecordId handoffId,
        String leadName,
        RecordId fromUserId,
        RecordId byUserId,
        String code,
        @Nullable String note,
        Instant at) {

    /** The same without the person: their lead was erased. */
    RejectedHandoff ofNobody() {
        return new RejectedHandoff(handoffId, "an erased person", fromUserId, byUserId, code, null, at);
    }

    Obligation obligation() {
        return new Obligation(
                FeedbackKind.HANDOFF_REJECTION,
                AboutType.HANDOFF,
                handoffId,
                "Hand-off of " + leadName + " rejected: " + code,
                note == null || note.isBlank() ? code : code + ": " + note,
                Side.MARKETING,
                fromUserId,
                Side.SALES,
                byUserId,
                at);
    }
}
