package dev.rapport.lead.handoff;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.capture.LeadStages;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out what is done with hand-offs, each together with what it means for the lead. */
@ApplicationScoped
public class Handoffs {
    private final HandoffRepository handoffs;
    private final HandoffAdmission admission;
    private final LeadRepository leads;
    private final LeadStages stages;
    private final Decisions decisions;
    private final Outbox outbox;

    Handoffs(
            HandoffRepository handoffs,
            HandoffAdmission admission,
            LeadRepository leads,
            LeadStages stages,
            Decisions decisions,
            Outbox outbox) {
        this.handoffs = handoffs;
        this.admission = admission;
        this.leads = leads;
        this.stages = stages;
        this.decisions = decisions;
        this.outbox = outbox;
    }

    /** Refuses with ILLEGAL_TRANSITION while sales has yet to decide about the lead, or marketing to hand it over. */
    public void demandDecided(RecordId lead) {
        handoffs.findUndecided(lead).ifPresent(open -> {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The hand-off " + open.id() + " of the lead " + lead + " is " + open.status()
                            + ". Decide or delete it first.");
        });
    }

    /** Refuses with ILLEGAL_TRANSITION where several of these leads are being talked about: a lead has one open hand-off. */
    public void demandAtMostOneOpen(List<RecordId> leads) {
        List<Handoff> open =
                leads.stream().flatMap(lead -> handoffs.findOpen(lead).stream()).toList();
        if (open.size() > 1) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Several of these leads have an open hand-off: "
                            + open.stream().map(Handoff::id).toList() + ". Bring all but one of them to an end first.");
        }
    }

    @Transactional
    Handoff open(RecordId lead, HandoffRequest request, @Nullable String note) {
        Handoff handoff = Handoff.draft(lead, request.campaignId(), request.toUserId(), note);
        admission.demandRoom(handoff);
        handoffs.persist(handoff);
        if (!request.isDraft()) {
            submit(handoff);
        }
        return handoff;
    }

    @Transactional
    Handoff submit(RecordId id) {
        return submit(handoffs.requireForUpdate(id));
    }

    @Transactional
    Handoff recall(RecordId id) {
        return recall(handoffs.requireForUpdate(id));
    }

    @Transactional
    Handoff accept(RecordId id) {
        return accept(handoffs.requireForUpdate(id));
    }

    @Transactional
    Handoff reject(RecordId id, Rejection rejection) {
        return reject(handoffs.requireForUpdate(id), rejection);
    }

    /** Marketing becomes responsible for the lead's quality: it is an MQL now, if it was not already further. */
    Handoff submit(Handoff handoff) {
        Lead lead = leads.requireForUpdate(handoff.lead());
        Instant now = decisions.now().at();
        outbox.append(handoff.submit(now, admission.dueAfter(now, handoff, lead)));
        admission.demandGatesOpen(handoff, lead);
        stages.advance(lead, Stage.MQL);
        handoffs.lockUnsettled(lead.id()).forEach(undecided -> undecided.settle(now));
        return handoff;
    }

    /** The lead stays an MQL: that marketing thought so remains true. */
    Handoff recall(Handoff handoff) {
        outbox.append(handoff.recall(decisions.now()));
        return handoff;
    }

    Handoff accept(Handoff handoff) {
        Lead lead = leads.requireForUpdate(handoff.lead());
        outbox.append(handoff.accept(decisions.now()));
        stages.advance(lead, Stage.SAL);
        return handoff;
    }

    Handoff reject(Handoff handoff, Rejection rejection) {
        Lead lead = leads.require(handoff.lead());
        outbox.append(handoff.reject(rejection, lead.name(), decisions.now()));
        return handoff;
    }

    /** Marketing has answered a rejection; nothing happens if the hand-off is unknown or was not rejected. */
    @Transactional
    void answered(RecordId id, Instant at) {
        handoffs.findForUpdate(id).ifPresent(handoff -> handoff.answer(at));
    }

    /** The answer has been decided upon; it may come before the news of the answer itself. */
    @Transactional
    void decided(RecordId id, Instant at) {
        handoffs.findForUpdate(id).flatMap(handoff -> handoff.close(at)).ifPresent(outbox::append);
    }

    /**
     * Ends hand-offs of the current organisation that were due before {@code now}.
     *
     * @return how many; as many as {@code limit} means that there may be more
     */
    @Transactional
    int timeOutOverdue(Instant now, int limit) {
        var overdue = handoffs.lockOverdue(now, limit);
        overdue.forEach(handoff -> outbox.append(handoff.timeOut()));
        return overdue.size();
    }
}
