package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far up an overdue answer has gone, and what both sides say to it.
 *
 * @param nextAt when the next rung is told; null where none is left, or the answer is given
 */
@Schema(name = "EscalationView", description = "How far up an overdue answer has gone, and what both sides say to it")
record EscalationView(
        RecordId feedbackId,
        Side owedBySide,
        Instant dueAt,
        @Nullable Rung escalatedTo,
        @Nullable Instant nextAt,
        @Nullable String debtorStatement,
        @Nullable String creditorStatement,
        List<Step> steps) {
    EscalationView {
        steps = List.copyOf(steps);
    }

    /** One rung that was told, or passed over. */
    @Schema(name = "EscalationStep", description = "One rung that was told, or passed over")
    record Step(
            Rung rung,
            List<RecordId> toldUserIds,
            boolean passedOver,
            @Nullable String reason,
            Instant at) {}

    static EscalationView of(Feedback feedback, List<FeedbackEscalation> steps) {
        return new EscalationView(
                feedback.id(),
                feedback.owedBySide(),
                feedback.dueAt(),
                feedback.escalatedTo(),
                feedback.isOpen() ? feedback.nextEscalation() : null,
                feedback.debtorStatement(),
                feedback.creditorStatement(),
                steps.stream().map(FeedbackEscalation::view).toList());
    }
}
