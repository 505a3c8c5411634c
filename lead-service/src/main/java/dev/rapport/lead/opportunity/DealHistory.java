package dev.rapport.lead.opportunity;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** In charge of the append-only history of deals. */
@ApplicationScoped
class DealHistory extends RecordRepository<OpportunityHistory> {
    /** Records a move: first what was skipped, then what was entered, chained from stage to stage. */
    void append(Opportunity deal, DealMove move, Instant at) {
        DealStage from = move.from();
        for (DealStage passed : move.implied()) {
            persist(OpportunityHistory.of(deal, from, at).implying(passed));
            from = passed;
        }
        OpportunityHistory entry = OpportunityHistory.of(deal, from, at);
        persist(
                move.changesOutcome()
                        ? entry.because(deal.why(move), deal.closeReason)
                        : entry.because(move.reason(), null));
    }

    /** Records other figures at the same stage. */
    void appendFigures(Opportunity deal, Instant at) {
        persist(OpportunityHistory.of(deal, deal.stage(), at));
    }
}
