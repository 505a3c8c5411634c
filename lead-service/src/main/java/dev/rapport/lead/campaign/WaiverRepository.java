package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds waivers. */
@ApplicationScoped
class WaiverRepository extends RecordRepository<CampaignGateWaiver> {
    /** Those of this campaign that hold at this moment. */
    List<CampaignGateWaiver> standing(RecordId campaign, Instant now) {
        return list(
                "campaignId = ?1 and revokedDate is null and expiresDate > ?2 and isDeleted = false order by id",
                campaign.value(),
                now);
    }

    Optional<CampaignGateWaiver> findStanding(RecordId campaign, Gate gate, Instant now) {
        return standing(campaign, now).stream()
                .filter(waiver -> waiver.gate() == gate)
                .findFirst();
    }
}
