package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sales has let the deadline pass. */
public record HandoffTimedOut(
        RecordId handoffId,
        RecordId leadId,
        RecordId fromUserId,
        @Nullable RecordId toUserId,
        @Nullable Instant dueAt) implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
