package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has had a say in a campaign.
 *
 * @param function of the user, as far as it is known; null if not
 * @param seniority of the user, as far as it is known; null if not
 */
record PlanContributed(
        RecordId feedbackId,
        RecordId campaignId,
        RecordId userId,
        @Nullable String function,
        @Nullable String seniority,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
