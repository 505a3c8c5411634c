package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a deal's way from stage to stage, and where the deal stands.
 *
 * @param stages time in each stage, in order of entry
 * @param next address of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An opportunity's moves from stage to stage in the order in which they were made.")
public record DealStory(
        RecordId opportunityId,
        @Schema(examples = "Negotiation/Review") String stage,
        List<DealStageTime> stages,
        List<Moment> moments,
        @Nullable String next) {
    public DealStory {
        stages = List.copyOf(stages);
        moments = List.copyOf(moments);
    }
}
