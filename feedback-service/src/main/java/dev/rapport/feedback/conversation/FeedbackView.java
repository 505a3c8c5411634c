package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Feedback with the replies that the caller may read, oldest first. */
@Schema(name = "FeedbackView", description = "Feedback with the replies that the caller may read, oldest first")
record FeedbackView(
        RecordId id,
        String subject,
        AboutType aboutType,
        @Nullable RecordId aboutId,
        FeedbackKind kind,
        @Nullable Integer rating,
        String text,
        Channel channel,
        Visibility visibility,
        FeedbackStatus status,
        Debt owed,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant answeredAt,
        @Nullable Decision decision,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable RecordId mergedIntoId,
        Backing backing,
        List<ReplyView> replies) {
    static FeedbackView of(Feedback feedback, Backing backing, List<ReplyView> replies) {
        return new FeedbackView(
                feedback.id(),
                feedback.subject(),
                feedback.aboutType(),
                feedback.aboutId(),
                feedback.kind(),
                feedback.rating(),
                feedback.text(),
                feedback.channel(),
                feedback.visibility(),
                feedback.status(),
                Debt.of(feedback),
                feedback.acknowledgedAt(),
                feedback.answeredAt(),
                feedback.decision(),
                feedback.decisionReason(),
                feedback.decidedAt(),
                feedback.closedAt(),
                feedback.mergedInto(),
                backing,
                replies);
    }

    /** Who owes the answer to whom, and by when. */
    @Schema(name = "OwedAnswer", description = "Who owes the answer to whom, and by when")
    record Debt(
            Side bySide,
            @Nullable RecordId byUserId,
            RecordId toUserId,
            Instant since,
            Instant dueAt,
            @Nullable Rung escalatedTo) {
        private static Debt of(Feedback owed) {
            return new Debt(
                    owed.owedBySide(),
                    owed.owedByUser(),
                    owed.owedToUser(),
                    owed.owedSince(),
                    owed.dueAt(),
                    owed.escalatedTo());
        }
    }
}
