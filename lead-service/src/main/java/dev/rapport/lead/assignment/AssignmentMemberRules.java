package dev.rapport.lead.assignment;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** A user is a member of a rule once. */
@ApplicationScoped
class AssignmentMemberRules implements RecordRules<AssignmentMember> {
    private final AssignmentMembers members;
    private final AssignmentQueue queue;

    AssignmentMemberRules(AssignmentMembers members, AssignmentQueue queue) {
        this.members = members;
        this.queue = queue;
    }

    @Override
    public Class<AssignmentMember> entity() {
        return AssignmentMember.class;
    }

    @Override
    public void beforeCreate(AssignmentMember member, FieldChanges changes) {
        member.demandSense();
        demandOnly(member);
    }

    @Override
    public void beforeUpdate(AssignmentMember member, FieldChanges changes) {
        member.demandSense();
    }

    @Override
    public void beforeUndelete(AssignmentMember member) {
        demandOnly(member);
    }

    private void demandOnly(AssignmentMember member) {
        queue.enter();
        members.findLike(member).ifPresent(other -> {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The user is a member of the rule already: " + other.id() + ".",
                    "AssignmentRuleId",
                    "UserId");
        });
    }
}
