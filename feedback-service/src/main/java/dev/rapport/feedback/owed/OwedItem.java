package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed.
 *
 * @param id the feedback, or the hop of a request
 * @param owedByUserId null where a whole side owes it
 * @param escalatedTo the rung that was told last; null while it is not overdue
 */
@Schema(name = "OwedItem", description = "One thing that somebody owes somebody")
record OwedItem(
        RecordId id,
        OwedKind kind,
        AboutType aboutType,
        @Nullable RecordId aboutId,

        @Schema(examples = "Hand-off of Ada Lovelace rejected: NO_BUDGET")
        String summary,

        Instant since,
        Instant dueAt,
        boolean overdue,
        @Nullable RecordId owedByUserId,
        RecordId owedToUserId,
        @Nullable Rung escalatedTo) {}
