package dev.rapport.lead.campaign;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a gate shall be passed though it is closed, and until when. */
@Schema(name = "GateWaiverRequest", description = "A closed gate shall be passed for a while.")
public record WaiverRequest(
        @Schema(
                required = true,
                examples = "The trade show is on Monday; half of sales is on holiday",
                maxLength = CampaignGateWaiver.REASON_LENGTH)
        @Nullable
        String reason,

        @Schema(
                required = true,
                examples = "2026-12-01T00:00:00Z",
                description = "Later than now, and at most rapport.campaign.longest-waiver away (30 days).")
        @Nullable
        Instant expiresAt) {}
