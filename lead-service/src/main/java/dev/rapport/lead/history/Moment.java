package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a lead or a deal.
 *
 * @param what the stage entered, the status of the hand-off or RECALLED, or the channel of the touch
 * @param from the stage left, for a stage
 * @param by user who did it
 * @param note reason of the move, code and note of a rejection or of the end of a deal, subject of a touch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that happened to a lead or an opportunity.")
public record Moment(
        Kind kind,
        RecordId recordId,
        Instant at,
        @Schema(examples = "SQL") String what,
        @Nullable String from,
        boolean implied,
        @Nullable RecordId by,
        @Nullable String note) {
    /** What a moment is taken from; at the same instant they are told in this order. */
    public enum Kind {
        STAGE,
        HANDOFF,
        TOUCH
    }
}
