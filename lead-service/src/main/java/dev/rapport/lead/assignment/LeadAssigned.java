package dev.rapport.lead.assignment;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead was given to somebody.
 *
 * @param assignmentRuleId null where somebody chose the owner themselves
 * @param reason why they did
 */
public record LeadAssigned(
        RecordId leadId,
        RecordId fromUserId,
        RecordId toUserId,
        @Nullable RecordId assignmentRuleId,
        boolean override,
        @Nullable String reason,
        Instant at,
        RecordId by)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return leadId;
    }
}
