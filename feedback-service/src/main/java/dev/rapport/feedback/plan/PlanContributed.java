package dev.rapport.feedback.plan;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * Somebody has contributed to the plan of a campaign; once for each contribution, whoever made it.
 *
 * @param campaignId The campaign whose plan it is.
 * @param userId Who contributed.
 * @param function Their function when they did: MARKETING, SALES, PRODUCT and so on.
 * @param seniority Their seniority when they did: STAFF, SENIOR, HEAD or CHIEF.
 * @param at When they contributed.
 */
record PlanContributed(RecordId campaignId, RecordId userId, String function, String seniority, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return campaignId;
    }
}
