package dev.rapport.lead.opportunity;

import dev.rapport.lead.capture.LeadStages;
import dev.rapport.lead.cycle.ActiveCycle;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * In charge of every move of a deal from stage to stage: holds it to what is agreed on, records it, takes the leads along that the deal came from, and
 * makes known how it came out.
 */
@ApplicationScoped
class DealStages {
    private final DealHistory history;
    private final ActiveCycle cycle;
    private final LeadStages leads;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    DealStages(
            DealHistory history,
            ActiveCycle cycle,
            LeadStages leads,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.history = history;
        this.cycle = cycle;
        this.leads = leads;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins the history of a new deal, at whatever stage it was found; an open one is not asked for anything yet. */
    void begin(Opportunity deal) {
        if (deal.stage().isClosed()) {
            cycle.demandMetByDeal(deal.id(), null, deal.stage().cycleStage());
        }
        record(deal, DealMove.entry(deal.stage(), deal.takeStageReason()));
    }

    /** Follows a legal move, which the deal has made. */
    void followed(Opportunity deal, DealMove move) {
        DealStage from = move.from();
        if (from == null || from.cycleStage() == move.to().cycleStage()) {
            record(deal, move);
        } else {
            cycle.demandMetByDeal(deal.id(), from.cycleStage(), move.to().cycleStage());
            record(deal, move);
            leads.followDeal(deal.id(), from.cycleStage(), move.to().cycleStage(), deal.told(move), deal.endReason());
        }
    }

    /** Follows a change of amount, probability or date. */
    void reckoned(Opportunity deal) {
        history.appendFigures(deal, now());
    }

    private void record(Opportunity deal, DealMove move) {
        Instant at = now();
        history.append(deal, move, at);
        RecordId by = new RecordId(caller.get().userId());
        if (move.isWin()) {
            outbox.append(OpportunityWon.of(deal, at, by));
        } else if (move.isLoss()) {
            outbox.append(OpportunityLost.of(deal, at, by));
        } else if (move.isReopening()) {
            outbox.append(OpportunityReopened.of(deal, move, at, by));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
