package dev.rapport.lead.assignment;

import dev.rapport.lead.assignment.AssignmentChoice.Asked;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** In charge of giving leads to their owners, and of remembering by what right. */
@ApplicationScoped
class Assignments extends RecordRepository<LeadAssignment> {
    private final LeadRepository leads;
    private final AssignmentChoices choices;
    private final AssignmentQueue queue;
    private final Outbox outbox;
    private final Clock clock;

    Assignments(LeadRepository leads, AssignmentChoices choices, AssignmentQueue queue, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.choices = choices;
        this.queue = queue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives a lead to whom the rules say; a dry run only tells. Where nobody is found the lead stays where it is. */
    @Transactional
    AssignmentView byRules(RecordId id, boolean dryRun) {
        queue.enter();
        Lead lead = leads.requireForUpdate(id);
        lead.demandAlive();
        RecordId before = lead.owner();
        AssignmentChoice choice = choices.choose(id, now());
        AssignmentView view = AssignmentView.of(lead.id(), before, choice, dryRun);
        AssignmentMember member = choice.member();
        if (member != null && !dryRun) {
            Asked deciding = choice.asked().getLast();
            member.take(deciding.lastTurn() + 1, now());
            give(
                    lead,
                    new LeadAssignment(id, before, member.user())
                            .by(deciding.rule().id()));
        }
        return view;
    }

    /** Gives a lead to somebody in spite of what the rules say. */
    @Transactional
    AssignmentView override(RecordId id, RecordId owner, String reason, boolean dryRun) {
        queue.enter();
        Lead lead = leads.requireForUpdate(id);
        lead.demandAlive();
        RecordId before = lead.owner();
        if (!dryRun) {
            give(lead, new LeadAssignment(id, before, owner).inSpiteOfRules(reason));
        }
        return new AssignmentView(id, before, owner, null, true, dryRun, List.of());
    }

    private void give(Lead lead, LeadAssignment assignment) {
        lead.assignTo(new RecordId(assignment.toUserId));
        persist(assignment);
        flush();
        outbox.append(assignment.event());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
