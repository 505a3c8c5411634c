package dev.rapport.lead.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a campaign shall go. */
@Schema(description = "A campaign's step to another status.")
public record CampaignStatusRequest(
        @Schema(required = true, examples = "Approved", description = "Status by its label.") @Nullable
        String status,

        @Schema(
                examples = "The product was withdrawn",
                description = "Why it is given up. Needed for Aborted, and for nothing else.",
                maxLength = Campaign.REASON_LENGTH)
        @Nullable
        String reason,

        @Schema(description = "Needed for Completed, unless the record has it already.") @Nullable
        Retro retro) {}
