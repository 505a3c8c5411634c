package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All gates of a campaign. */
@Schema(name = "CampaignGatesView", description = "The gates of a campaign, in their order.")
public record GatesView(
        RecordId campaignId,
        @Schema(examples = "Consultation") String status,
        List<GateView> gates) {}
