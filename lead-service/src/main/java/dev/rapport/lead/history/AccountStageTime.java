package dev.rapport.lead.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rapport.lead.account.AccountStage;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long an account has been in a stage, all visits together.
 *
 * @param enteredAt the earliest entry
 */
@Schema(description = "How long an account has been in a stage, all visits together.")
public record AccountStageTime(
        AccountStage stage,
        Instant enteredAt,

        @Schema(implementation = String.class, examples = "PT36H") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Duration time) {}
