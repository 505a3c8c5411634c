package dev.rapport.feedback.chronicle;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.feedback.conversation.FeedbackStatus;
import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The story of one piece of feedback, from the first word to the last.
 *
 * @param owedBySide side that owes the answer, or owed it
 * @param owedByUserId through whom; null where nobody in particular
 * @param owedToUserId who waits for it, or did
 * @param debtorStatement what the owing side had to say to the delay
 * @param creditorStatement what the waiting side had to say to it
 */
@Schema(name = "FeedbackStory", description = "The story of one piece of feedback, from the first word to the last")
record ChronicleView(
        RecordId feedbackId,
        String subject,
        AboutType aboutType,
        @Nullable RecordId aboutId,
        FeedbackStatus status,
        Side owedBySide,
        @Nullable RecordId owedByUserId,
        RecordId owedToUserId,
        Instant dueAt,
        @Nullable RecordId mergedIntoId,
        @Nullable String debtorStatement,
        @Nullable String creditorStatement,
        List<Line> lines) {
    ChronicleView {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that happened.
     *
     * @param byUserId null where Rapport did it
     * @param toUserIds whom it was for
     */
    @Schema(name = "FeedbackStoryLine", description = "One thing that happened")
    record Line(
            Instant at,
            Happening what,
            @Nullable RecordId byUserId,
            @Nullable String byName,
            List<RecordId> toUserIds,
            List<String> toNames,
            @Nullable String text) {
        Line {
            toUserIds = List.copyOf(toUserIds);
            toNames = List.copyOf(toNames);
        }
    }
}
