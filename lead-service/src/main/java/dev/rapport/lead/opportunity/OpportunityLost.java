package dev.rapport.lead.opportunity;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deal was lost; why, as far as anybody said. */
public record OpportunityLost(
        RecordId opportunityId,
        String name,
        @Nullable RecordId accountId,
        @Nullable RecordId contactId,
        @Nullable RecordId campaignId,
        RecordId ownerId,
        @Nullable BigDecimal amount,
        CloseReason reason,
        @Nullable String note,
        Instant at,
        RecordId by)
        implements DomainEvent {
    static OpportunityLost of(Opportunity deal, Instant at, RecordId by) {
        return new OpportunityLost(
                deal.id(),
                deal.name,
                deal.account(),
                deal.contact(),
                deal.campaign(),
                deal.owner(),
                deal.amount,
                deal.reason(),
                deal.closeReasonNote,
                at,
                by);
    }

    @Override
    public RecordId subject() {
        return opportunityId;
    }
}
