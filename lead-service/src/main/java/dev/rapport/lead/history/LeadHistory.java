package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a lead's story, and where the lead stands.
 *
 * @param stages time in each stage, in order of entry
 * @param next address of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A lead's story: stages, hand-offs and touches in the order in which they happened.")
public record LeadHistory(
        RecordId leadId,
        Stage stage,
        List<StageTime> stages,
        List<Moment> moments,
        @Nullable String next) {
    public LeadHistory {
        stages = List.copyOf(stages);
        moments = List.copyOf(moments);
    }
}
