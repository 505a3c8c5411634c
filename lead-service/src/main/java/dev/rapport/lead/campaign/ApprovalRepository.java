package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds approvals. */
@ApplicationScoped
class ApprovalRepository extends RecordRepository<CampaignApproval> {
    /** The approvals of this campaign's plan that hold, in their order. */
    List<CampaignApproval> standing(RecordId campaign) {
        return list(
                "campaignId = ?1 and withdrawnDate is null and isDeleted = false order by approvedDate, id",
                campaign.value());
    }
}
