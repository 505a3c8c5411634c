package dev.rapport.lead.escalation;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.handoff.Handoff;
import dev.rapport.lead.handoff.TimedOutHandoffs;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In charge of the way up of hand-offs of the current organisation that nobody decided in time. */
@ApplicationScoped
class Escalations {
    private final TimedOutHandoffs handoffs;
    private final EscalationRepository entries;
    private final LeadRepository leads;
    private final Heads heads;
    private final RungTime time;
    private final Outbox outbox;

    Escalations(
            TimedOutHandoffs handoffs,
            EscalationRepository entries,
            LeadRepository leads,
            Heads heads,
            RungTime time,
            Outbox outbox) {
        this.handoffs = handoffs;
        this.entries = entries;
        this.leads = leads;
        this.heads = heads;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * Takes hand-offs up a rung whose time on the one before is over; one that another replica is taking up at this moment
     * is left to it.
     *
     * @return how many; as many as {@code limit} means that there may be more
     */
    @Transactional
    int raiseDue(Instant now, int limit) {
        List<Handoff> due = handoffs.lockClimbing(now, limit);
        due.forEach(handoff -> leads.find(handoff.lead())
                .filter(lead -> !lead.isConverted() && !lead.stage().isTerminal())
                .ifPresentOrElse(lead -> raise(handoff, lead, now), () -> handoff.settle(now)));
        return due.size();
    }

    /** Up to the next rung on which there is somebody to ask; each empty one is passed over, and says so. */
    private void raise(Handoff handoff, Lead lead, Instant now) {
        Climb climb = entries.of(handoff.id());
        List<Rung> passedOver = new ArrayList<>();
        for (Optional<Rung> rung = climb.next(); rung.isPresent(); rung = rung.flatMap(Rung::next)) {
            Rung here = rung.get();
            List<DirectoryUser> asked = heads.on(here, handoff, lead).stream()
                    .filter(user -> !climb.asked().contains(user.id()))
                    .toList();
            if (!asked.isEmpty()) {
                ask(handoff, here, asked, passedOver, now);
                return;
            }
            entries.persist(HandoffEscalation.passedOver(handoff, here, now));
            passedOver.add(here);
        }
        handoff.stay();
    }

    private void ask(Handoff handoff, Rung rung, List<DirectoryUser> asked, List<Rung> passedOver, Instant now) {
        Instant latest = now;
        for (DirectoryUser user : asked) {
            Deadline due = time.dueAfter(now, rung, user);
            entries.persist(HandoffEscalation.raised(handoff, rung, user.id(), now, due));
            latest = due.at().isAfter(latest) ? due.at() : latest;
        }
        // Nobody's time is cut short by a calendar that opens earlier than theirs.
        if (rung.next().isPresent()) {
            handoff.climbOn(latest);
        } else {
            handoff.stay();
        }
        outbox.append(new HandoffEscalated(
                handoff.id(),
                handoff.lead(),
                rung,
                passedOver,
                asked.stream().map(DirectoryUser::id).toList(),
                now,
                latest));
    }
}
