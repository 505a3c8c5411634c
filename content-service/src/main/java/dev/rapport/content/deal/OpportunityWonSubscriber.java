package dev.rapport.content.deal;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears that a deal was won, and for how much. */
@ApplicationScoped
class OpportunityWonSubscriber implements EventSubscriber<OpportunityWonSubscriber.OpportunityWon> {
    private final KnownDeals deals;

    OpportunityWonSubscriber(KnownDeals deals) {
        this.deals = deals;
    }

    /** What is read of it. */
    record OpportunityWon(RecordId opportunityId, @Nullable BigDecimal amount, Instant at) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "OpportunityWon";
    }

    @Override
    public Class<OpportunityWon> facts() {
        return OpportunityWon.class;
    }

    @Override
    public void handle(IncomingEvent event, OpportunityWon deal) {
        deals.come(deal.opportunityId(), Outcome.WON, deal.amount(), deal.at());
    }
}
