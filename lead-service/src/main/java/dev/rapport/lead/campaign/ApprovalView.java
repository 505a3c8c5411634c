package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An approval that holds. */
@Schema(name = "CampaignApprovalView", description = "An approval of a campaign's plan.")
public record ApprovalView(
        RecordId id,
        RecordId campaignId,
        RecordId userId,
        @Schema(examples = "SALES") String function,
        Instant approvedAt) {}
