package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rapport.lead.cycle.Stage;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a lead has been in a stage, all visits together.
 *
 * @param enteredAt the earliest entry
 */
@Schema(description = "How long a lead has been in a stage, all visits together.")
public record StageTime(
        Stage stage,
        Instant enteredAt,

        @Schema(implementation = String.class, examples = "PT36H") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Duration time) {}
