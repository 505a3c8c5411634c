package dev.rapport.content.deal;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Hears that a deal goes on. */
@ApplicationScoped
class OpportunityReopenedSubscriber implements EventSubscriber<OpportunityReopenedSubscriber.OpportunityReopened> {
    private final KnownDeals deals;

    OpportunityReopenedSubscriber(KnownDeals deals) {
        this.deals = deals;
    }

    /** What is read of it. */
    record OpportunityReopened(RecordId opportunityId, Instant at) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "OpportunityReopened";
    }

    @Override
    public Class<OpportunityReopened> facts() {
        return OpportunityReopened.class;
    }

    @Override
    public void handle(IncomingEvent event, OpportunityReopened deal) {
        deals.come(deal.opportunityId(), Outcome.OPEN, null, deal.at());
    }
}
