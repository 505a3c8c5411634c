package dev.rapport.content.deal;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Hears that a deal was lost. */
@ApplicationScoped
class OpportunityLostSubscriber implements EventSubscriber<OpportunityLostSubscriber.OpportunityLost> {
    private final KnownDeals deals;

    OpportunityLostSubscriber(KnownDeals deals) {
        this.deals = deals;
    }

    /** What is read of it. */
    record OpportunityLost(RecordId opportunityId, Instant at) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "OpportunityLost";
    }

    @Override
    public Class<OpportunityLost> facts() {
        return OpportunityLost.class;
    }

    @Override
    public void handle(IncomingEvent event, OpportunityLost deal) {
        deals.come(deal.opportunityId(), Outcome.LOST, null, deal.at());
    }
}
