package dev.rapport.lead.assignment;

import dev.rapport.lead.assignment.AssignmentChoice.Asked;
import dev.rapport.lead.assignment.AssignmentChoice.Candidate;
import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rules in their order; the first that is true of the lead and has somebody with room decides. */
@ApplicationScoped
class AssignmentChoices {
    private final AssignmentRules rules;
    private final AssignmentMembers members;
    private final Criteria criteria;
    private final Workload workload;
    private final UserDirectory directory;

    AssignmentChoices(
            AssignmentRules rules,
            AssignmentMembers members,
            Criteria criteria,
            Workload workload,
            UserDirectory directory) {
        this.rules = rules;
        this.members = members;
        this.criteria = criteria;
        this.workload = workload;
        this.directory = directory;
    }

    /** Called in the queue, so that the answer stays true until it is acted upon. */
    AssignmentChoice choose(RecordId lead, Instant now) {
        List<Asked> asked = new ArrayList<>();
        for (AssignmentRule rule : rules.active()) {
            Asked answer = ask(rule, lead, now);
            asked.add(answer);
            Optional<AssignmentMember> next = answer.next();
            if (next.isPresent()) {
                return new AssignmentChoice(asked, next.get());
            }
        }
        return new AssignmentChoice(asked, null);
    }

    private Asked ask(AssignmentRule rule, RecordId lead, Instant now) {
        Optional<ApiException> problem = criteria.problem(rule.criteria());
        if (problem.isPresent()) {
            return Asked.isFalse(rule, problem.get().errors().getFirst().message());
        }
        if (criteria.leads(rule.criteria(), List.of(lead), now).isEmpty()) {
            return Asked.isFalse(rule, null);
        }
        List<AssignmentMember> inTurn = members.inTurn(rule.id());
        Map<RecordId, Long> open =
                workload.of(inTurn.stream().map(AssignmentMember::user).toList(), lead);
        return new Asked(
                rule,
                true,
                null,
                inTurn.stream()
                        .map(member -> candidate(member, open.getOrDefault(member.user(), 0L)))
                        .toList());
    }

    /** Of somebody whose event has not arrived yet, nothing is known that speaks against them. */
    private Candidate candidate(AssignmentMember member, long openLeads) {
        boolean isHere =
                directory.find(member.user()).map(DirectoryUser::active).orElse(true);
        return new Candidate(member, openLeads, isHere && member.hasRoom(openLeads));
    }
}
