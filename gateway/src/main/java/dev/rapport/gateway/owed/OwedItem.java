package dev.rapport.gateway.owed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.DuePosition;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is owed, as any of the services tells it.
 *
 * @param kind the service's own word for what is owed
 * @param aboutType API name of the object, or what else it is about
 * @param owedByUserId null where anybody of a side may give the answer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that somebody owes somebody.")
record OwedItem(
        RecordId id,
        @Schema(examples = "HANDOFF_DECISION") String kind,
        @Schema(examples = "Lead") String aboutType,
        @Nullable RecordId aboutId,

        @Schema(examples = "Decide about Ada Lovelace, Analytical Engines")
        String summary,

        Instant since,
        Instant dueAt,
        boolean overdue,
        @Nullable RecordId owedByUserId,
        @Nullable RecordId owedToUserId) {
    DuePosition position() {
        return DuePosition.of(dueAt, id);
    }
}
