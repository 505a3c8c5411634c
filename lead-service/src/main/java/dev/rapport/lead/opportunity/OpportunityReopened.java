package dev.rapport.lead.opportunity;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Objects;

/** A deal that was won or lost is open again; what was told of its end holds no more. */
public record OpportunityReopened(
        RecordId opportunityId, String from, String to, String reason, Instant at, RecordId by) implements DomainEvent {
    static OpportunityReopened of(Opportunity deal, DealMove move, Instant at, RecordId by) {
        return new OpportunityReopened(
                deal.id(),
                Objects.requireNonNull(move.from()).label(),
                move.to().label(),
                Objects.requireNonNull(move.reason()),
                at,
                by);
    }

    @Override
    public RecordId subject() {
        return opportunityId;
    }
}
