package dev.rapport.lead.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody owes somebody.
 *
 * @param owedByUserId null where anybody of the department may do it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that somebody owes somebody.")
public record OwedItem(
        RecordId id,
        @Schema(examples = "HANDOFF_DECISION") String kind,
        @Schema(examples = "Lead") String aboutType,
        RecordId aboutId,

        @Schema(examples = "Decide about Ada Lovelace, Analytical Engines")
        String summary,

        Instant since,
        Instant dueAt,
        boolean overdue,
        @Nullable RecordId owedByUserId,
        RecordId owedToUserId) {}
