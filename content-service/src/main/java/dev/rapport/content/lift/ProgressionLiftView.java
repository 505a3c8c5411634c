package dev.rapport.content.lift;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lift with everything needed to judge it.
 *
 * @param groups null where none was asked for
 */
@Schema(description = "How much oftener leads got on with whom content was used than leads like them.")
public record ProgressionLiftView(
        @Schema(examples = ProgressionLift.ID) String id,
        @JsonUnwrapped Lift whole,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LiftGroup> groups,

        @Schema(examples = "30") int horizonDays,
        Instant asOf,
        Instant from,
        Instant to,
        int definitionVersion) {
    /** One group's lift. */
    public record LiftGroup(
            @Schema(examples = "SQL") String key,
            @JsonUnwrapped Lift lift) {}
}
