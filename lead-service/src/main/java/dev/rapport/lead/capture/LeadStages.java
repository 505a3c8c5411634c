package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.cycle.StageHistory;
import dev.rapport.lead.cycle.StageMove;
import dev.rapport.lead.cycle.StagePosition;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** In charge of every move of a lead through the sales cycle: guards it, records it, makes it known. */
@ApplicationScoped
public class LeadStages {
    private final LeadRepository leads;
    private final StageHistory history;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadStages(LeadRepository leads, StageHistory history, Outbox outbox, CurrentCaller caller, Clock clock) {
        this.leads = leads;
        this.history = history;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Moves a lead, now or at a moment in the past.
     *
     * @param at null for now; a move that turns out to have been earlier than known corrects the history alone
     */
    @Transactional
    public Lead move(RecordId id, Stage to, @Nullable String reason, @Nullable Instant at) {
        Lead lead = leads.requireForUpdate(id);
        lead.demandUnconverted();
        Instant when = at == null ? now() : demandPast(at);
        if (at != null && isLateNews(lead, to, at)) {
            history.backdate(id, to, at, reason);
            return lead;
        }
        StageMove move = position(lead, lead.stage()).moveTo(to, when, reason);
        // Who has reached a stage in the past had reached the one before it by then.
        history.backdate(id, lead.stage(), when, null);
        enter(lead, move);
        return lead;
    }

    /** Sees to it that a lead is at this stage of the main line or beyond; it must not have come to an end. */
    public void advance(Lead lead, Stage atLeast) {
        lead.demandAlive();
        if (lead.stage() == Stage.RECYCLED || lead.stage().isBefore(atLeast)) {
            enter(lead, position(lead, lead.stage()).moveTo(atLeast, now(), null));
        }
    }

    /**
     * Takes the leads along that a deal came from: those that stand where it stood, or lag behind where it is now. Who is
     * further than the deal, as a customer who buys again, stays there.
     *
     * @param why needed for a way back, and for an end
     */
    public void followDeal(RecordId deal, Stage from, Stage to, @Nullable String why) {
        leads
                .find("convertedOpportunityId = ?1 and isDeleted = false order by id", deal.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(lead -> lead.stage() == from || lead.stage().isBefore(to))
                .forEach(lead -> enter(lead, position(lead, lead.stage()).moveTo(to, now(), why)));
    }

    /** Begins the history of a new lead, at whatever stage it was captured. */
    void begin(Lead lead) {
        StageMove entry = StagePosition.OUTSIDE.moveTo(lead.stage(), lead.createdDate(), lead.takeStageReason());
        history.append(lead.id(), entry);
    }

    /** Follows a write that has already set the lead's new stage. */
    void followed(Lead lead, Stage before) {
        enter(lead, position(lead, before).moveTo(lead.stage(), now(), lead.takeStageReason()));
    }

    private void enter(Lead lead, StageMove move) {
        history.append(lead.id(), move);
        outbox.append(lead.enter(move, new RecordId(caller.get().userId())));
    }

    private StagePosition position(Lead lead, Stage current) {
        Stage furthest = current.isOnMainLine()
                ? current
                : history.findFurthest(lead.id()).orElse(null);
        return new StagePosition(current, furthest);
    }

    /** True for a stage already passed, said to have been reached before the lead came to where it is. */
    private boolean isLateNews(Lead lead, Stage to, Instant at) {
        boolean passed = to == lead.stage() || to.isBefore(lead.stage());
        return passed && history.findLatestEntry(lead.id()).filter(at::isBefore).isPresent();
    }

    private Instant demandPast(Instant at) {
        if (at.isAfter(now())) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION, "A stage cannot be reached in the future: " + at + ".", "at");
        }
        return at;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
