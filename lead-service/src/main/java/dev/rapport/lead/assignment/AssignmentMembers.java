package dev.rapport.lead.assignment;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the members of assignment rules. */
@ApplicationScoped
class AssignmentMembers extends RecordRepository<AssignmentMember> {
    /** Those of a rule, whose turn is next first. */
    List<AssignmentMember> inTurn(RecordId rule) {
        return list("assignmentRuleId = ?1 and isDeleted = false order by turn, id", rule.value());
    }

    /** The other membership of the same user in the same rule. */
    Optional<AssignmentMember> findLike(AssignmentMember member) {
        long own = member.isPersistent() ? member.id().value() : 0;
        return find(
                        "assignmentRuleId = ?1 and userId = ?2 and id <> ?3 and isDeleted = false",
                        member.rule().value(),
                        member.user().value(),
                        own)
                .firstResultOptional();
    }
}
