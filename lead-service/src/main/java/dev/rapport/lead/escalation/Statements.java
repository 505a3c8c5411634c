package dev.rapport.lead.escalation;

import dev.rapport.lead.handoff.Handoff;
import dev.rapport.lead.handoff.TimedOutHandoffs;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** In charge of both sides being heard: each says once on each rung how it sees the matter. */
@ApplicationScoped
class Statements {
    private final TimedOutHandoffs handoffs;
    private final EscalationRepository entries;
    private final EscalationStory story;
    private final CurrentCaller caller;
    private final Clock clock;

    Statements(
            TimedOutHandoffs handoffs,
            EscalationRepository entries,
            EscalationStory story,
            CurrentCaller caller,
            Clock clock) {
        this.handoffs = handoffs;
        this.entries = entries;
        this.story = story;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    EscalationView say(RecordId id, StatementRequest asked) {
        String statement = Demand.property(
                Demand.text(asked.statement(), "statement", HandoffEscalation.STATEMENT_LENGTH), "statement");
        Side side = Side.of(caller.get(), asked.side());
        Handoff handoff = handoffs.requireForUpdate(id);
        Climb climb = entries.of(id);
        Rung rung = climb.current()
                .filter(raised -> handoff.settledAt() == null)
                .orElseThrow(() -> illegal("The hand-off " + id + " is " + handoff.statusName()
                        + " and does not climb" + (handoff.settledAt() == null ? "." : " any more.")
                        + " Statements are given while one does that nobody decided in time."));
        if (climb.hasHeard(side, rung)) {
            throw illegal(side + " has had its say on the rung " + rung + "; it may speak again on the next one.");
        }
        entries.persist(HandoffEscalation.said(handoff, rung, side, statement, clock.instant()));
        return story.tell(handoff, entries.of(id));
    }

    private static ApiException illegal(String message) {
        return new ApiException(ErrorCode.ILLEGAL_TRANSITION, message);
    }
}
