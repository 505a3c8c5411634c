package dev.rapport.lead.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a side has to say. */
@Schema(description = "What a side has to say about a hand-off that climbs.")
public record StatementRequest(
        @Schema(
                required = true,
                examples = "The lead asked for a call back after the fair; we wrote twice",
                maxLength = HandoffEscalation.STATEMENT_LENGTH)
        @Nullable
        String statement,

        @Schema(description = "Needed by who may speak for both.") @Nullable
        Side side) {}
