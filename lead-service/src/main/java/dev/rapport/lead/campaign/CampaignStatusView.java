package dev.rapport.lead.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a campaign stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a campaign stands and, once it has ended, how.")
public record CampaignStatusView(
        RecordId campaignId,
        @Schema(examples = "Approved") String status,
        @Nullable String reason,
        @Nullable Retro retro) {}
