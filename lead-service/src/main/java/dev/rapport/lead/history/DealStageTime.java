package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a deal has been in a stage, all visits together.
 *
 * @param stage its StageName
 * @param enteredAt the earliest entry
 */
@Schema(description = "How long an opportunity has been in a stage, all visits together.")
public record DealStageTime(
        @Schema(examples = "Negotiation/Review") String stage,
        Instant enteredAt,

        @Schema(implementation = String.class, examples = "PT36H") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Duration time) {}
