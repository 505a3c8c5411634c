package dev.rapport.lead.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a deal shall go. */
@Schema(description = "A deal's move to another stage.")
public record DealStageRequest(
        @Schema(required = true, examples = "Closed Won", description = "StageName of the stage.") @Nullable
        String stage,

        @Schema(
                implementation = CloseReason.class,
                examples = "PROOF",
                description = "Why the deal was won or lost; NOT_SAID if absent. An open deal has none.")
        @Nullable
        String reason,

        @Schema(
                examples = "The reference in Leeds convinced them",
                description = "In your own words. Needed where the reason is OTHER, and for a move back.",
                maxLength = Opportunity.NOTE_LENGTH)
        @Nullable
        String note) {}
