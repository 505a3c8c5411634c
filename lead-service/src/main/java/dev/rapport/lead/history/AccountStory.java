package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of an account's way past the close, and where it stands.
 *
 * @param stage null for no customer
 * @param stages time in each stage, in order of entry
 * @param next address of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An account's moves from stage to stage past the close, in the order in which they were made.")
public record AccountStory(
        RecordId accountId,
        @Schema(examples = "ADOPT") @Nullable String stage,
        List<AccountStageTime> stages,
        List<Moment> moments,
        @Nullable String next) {
    public AccountStory {
        stages = List.copyOf(stages);
        moments = List.copyOf(moments);
    }
}
