package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Rung;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owed answer is overdue, and a rung of the ladder is to be told; what is to be read stands behind the ids.
 *
 * @param passedOver nobody stands on this rung; the one above is told at once
 * @param toldUserIds who is to be told; none where it was passed over
 * @param dueAt the deadline that was missed
 * @param nextAt when the rung above is told, if there is no answer by then; null above the last one
 */
record FeedbackEscalated(
        RecordId escalationId,
        RecordId feedbackId,
        @Nullable RecordId aboutId,
        Rung rung,
        boolean passedOver,
        List<RecordId> toldUserIds,
        Instant dueAt,
        Instant at,
        @Nullable Instant nextAt)
        implements DomainEvent {
    FeedbackEscalated {
        toldUserIds = List.copyOf(toldUserIds);
    }

    @Override
    public RecordId subject() {
        return feedbackId;
    }
}
