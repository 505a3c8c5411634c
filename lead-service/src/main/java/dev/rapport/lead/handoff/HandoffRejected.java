package dev.rapport.lead.handoff;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sales has refused a lead: {@code fromUserId} now owes {@code byUserId} an answer. */
public record HandoffRejected(
        RecordId handoffId,
        RecordId leadId,
        String leadName,
        @Nullable RecordId campaignId,
        RecordId fromUserId,
        RecordId byUserId,
        RejectionCode code,
        @Nullable String note,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return handoffId;
    }
}
