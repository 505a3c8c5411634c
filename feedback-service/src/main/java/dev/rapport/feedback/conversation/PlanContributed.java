package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * Somebody has had a say in a campaign.
 *
 * @param function of the user then, UNKNOWN where nobody has told us
 * @param seniority of the user then, UNKNOWN where nobody has told us
 */
record PlanContributed(
        RecordId feedbackId, RecordId campaignId, RecordId userId, String function, String seniority, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
