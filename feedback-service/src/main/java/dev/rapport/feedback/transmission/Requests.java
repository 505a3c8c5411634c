package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds requests. */
@ApplicationScoped
class Requests extends RecordRepository<FeedbackRequest> {
    boolean asksForContributions(RecordId campaign) {
        return count("origin = ?1 and aboutId = ?2", Origin.CAMPAIGN_PLAN, campaign.value()) > 0;
    }
}
