package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marketing has asked sales to take a lead.
 *
 * @param calendarId the business hours by which the deadline was counted; null where the configured ones were
 * @param calendarVersion of the calendar as it was then; 0 for the configured hours
 */
public record HandoffSubmitted(
        RecordId handoffId,
        RecordId leadId,
        @Nullable RecordId campaignId,
        RecordId fromUserId,
        @Nullable RecordId toUserId,
        Instant submittedAt,
        Instant dueAt,
        @Nullable RecordId calendarId,
        int calendarVersion)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
