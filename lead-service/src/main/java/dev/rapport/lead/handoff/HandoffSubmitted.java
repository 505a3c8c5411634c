package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marketing has asked sales to take a lead. */
public record HandoffSubmitted(
        RecordId handoffId,
        RecordId leadId,
        @Nullable RecordId campaignId,
        RecordId fromUserId,
        @Nullable RecordId toUserId,
        Instant submittedAt,
        Instant dueAt)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
