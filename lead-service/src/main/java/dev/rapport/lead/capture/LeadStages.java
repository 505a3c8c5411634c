package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.ActiveCycle;
import dev.rapport.lead.cycle.EndReason;
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
    private static final String WOKEN = "The time to wake the lead has come";

    private final LeadRepository leads;
    private final StageHistory history;
    private final ActiveCycle cycle;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadStages(
            LeadRepository leads,
            StageHistory history,
            ActiveCycle cycle,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.history = history;
        this.cycle = cycle;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Moves a lead, now or at a moment in the past. */
    @Transactional
    Lead move(RecordId id, LeadMove asked) {
        Lead lead = leads.requireForUpdate(id);
        lead.demandUnconverted();
        Instant at = asked.at();
        Instant when = at == null ? now() : demandPast(at);
        if (at != null && isLateNews(lead, asked.to(), at)) {
            history.backdate(id, asked.to(), at, asked.reason(), asked.code());
            return lead;
        }
        StageMove move = position(lead, lead.stage()).moveTo(asked.to(), when, asked.reason(), asked.code());
        if (at != null) {
            history.backdate(id, lead.stage(), when, null, null);
        }
        enter(lead, move, asked.wakeUpAt());
        return lead;
    }

    /** Sees to it that a lead is at this stage of the main line or beyond; it must not have come to an end. */
    public void advance(Lead lead, Stage atLeast) {
        lead.demandAlive();
        if (lead.stage() == Stage.RECYCLED || lead.stage().isBefore(atLeast)) {
            enter(lead, position(lead, lead.stage()).moveTo(atLeast, now(), null), null);
        }
    }

    /**
     * Takes the leads along that a deal came from: those that stand where it stood, or lag behind where it is now. Who is
     * further than the deal, as a customer who buys again, stays there.
     *
     * @param why needed for a way back, and for an end
     */
    public void followDeal(RecordId deal, Stage from, Stage to, @Nullable String why, @Nullable EndReason code) {
        leads
                .find("convertedOpportunityId = ?1 and isDeleted = false order by id", deal.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(lead -> lead.stage() == from || lead.stage().isBefore(to))
                .forEach(lead -> record(lead, position(lead, lead.stage()).moveTo(to, now(), why, code)));
    }

    /** Brings a lead back that has rested for long enough; it is locked, and what stages ask for is asked later. */
    public void wake(Lead lead) {
        Instant due = lead.wakeUpAt;
        Stage to = cycle.wakeUpStage(history.findFurthest(lead.id()).orElse(null));
        StageMove move = position(lead, lead.stage()).moveTo(to, now(), WOKEN);
        record(lead, move);
        outbox.append(new LeadWoken(lead.id(), to, due, lead.recycleCount, lead.owner(), move.at()));
    }

    /** Begins the history of a new lead, at whatever stage it was captured. */
    void begin(Lead lead) {
        StageMove entry = StagePosition.OUTSIDE.moveTo(
                lead.stage(), lead.createdDate(), lead.takeStageReason(), lead.takeReasonCode());
        history.append(lead.id(), entry);
        if (lead.stage() == Stage.RECYCLED) {
            lead.rest(cycle.usualWakeUp(entry.at()));
        }
        // Whoever turns up is an inquiry; nobody is turned away for what is not known of them yet.
        if (lead.stage() != Stage.INQUIRY) {
            cycle.demandMet(lead.id(), entry);
        }
    }

    /**
     * Follows a write that has already set the lead's new stage.
     *
     * @param wakeUpAt if the write sets it
     */
    void followed(Lead lead, Stage before, @Nullable Instant wakeUpAt) {
        StageMove move =
                position(lead, before).moveTo(lead.stage(), now(), lead.takeStageReason(), lead.takeReasonCode());
        enter(lead, move, wakeUpAt);
    }

    /** Refuses a time to wake the lead at that has passed, or a lead that does not rest. */
    void demandWakeUp(Lead lead) {
        lead.demandWakeUp(lead.wakeUpAt, now());
    }

    /** A move that somebody wants, and that is held to what was agreed on. */
    private void enter(Lead lead, StageMove move, @Nullable Instant wakeUpAt) {
        record(lead, move);
        if (wakeUpAt != null) {
            lead.demandWakeUp(wakeUpAt, now());
        }
        cycle.demandMet(lead.id(), move);
    }

    private void record(Lead lead, StageMove move) {
        history.append(lead.id(), move);
        if (move.to() == Stage.RECYCLED) {
            lead.rest(cycle.usualWakeUp(move.at()));
        }
        outbox.append(lead.enter(move, new RecordId(caller.get().userId())));
    }

    private StagePosition position(Lead lead, Stage current) {
        Stage furthest = current.isOnMainLine()
                ? current
                : history.findFurthest(lead.id()).orElse(null);
        return new StagePosition(current, furthest);
    }

    /** True for a stage said to have been reached before the lead came to where it is, beyond it or beside the main line. */
    private boolean isLateNews(Lead lead, Stage to, Instant at) {
        Stage standing = lead.stage();
        boolean beside = to.isOnMainLine() && !standing.isOnMainLine();
        boolean passed = beside || to == standing || to.isBefore(standing);
        return passed
                && history.findLatestEntry(lead.id(), standing)
                        .filter(at::isBefore)
                        .isPresent();
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
