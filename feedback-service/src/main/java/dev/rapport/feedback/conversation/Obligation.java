package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * An answer that one user owes another because of what happened elsewhere; Rapport opens the feedback for it.
 *
 * @param aboutId what it happened to; there is one feedback of this kind about it, however often it is asked for
 * @param text what the one who waits for the answer has said
 * @param bySide side that owes, through {@code byUser}
 * @param toSide side that waits for the answer, as {@code toUser}
 */
public record Obligation(
        FeedbackKind kind,
        AboutType aboutType,
        RecordId aboutId,
        String subject,
        String text,
        Side bySide,
        RecordId byUser,
        Side toSide,
        RecordId toUser,
        Instant since) {}
