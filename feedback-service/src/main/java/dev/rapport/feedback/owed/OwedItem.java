package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is owed.
 *
 * @param id the feedback
 * @param owedByUserId null where a whole side owes it
 */
@Schema(name = "OwedItem", description = "One thing that somebody owes somebody")
record OwedItem(
        RecordId id,
        @Schema(examples = "ANSWER") String kind,
        AboutType aboutType,
        @Nullable RecordId aboutId,

        @Schema(examples = "Hand-off of Ada Lovelace rejected: NO_BUDGET")
        String summary,

        Instant since,
        Instant dueAt,
        boolean overdue,
        @Nullable RecordId owedByUserId,
        RecordId owedToUserId) {
    private static final String ANSWER = "ANSWER";

    static OwedItem of(OpenAnswer open, Instant now) {
        return new OwedItem(
                new RecordId(open.id()),
                ANSWER,
                open.aboutType(),
                open.aboutId() == null ? null : new RecordId(open.aboutId()),
                open.subject(),
                open.owedSince(),
                open.dueAt(),
                open.dueAt().isBefore(now),
                open.owedByUserId() == null ? null : new RecordId(open.owedByUserId()),
                new RecordId(open.owedToUserId()));
    }
}
