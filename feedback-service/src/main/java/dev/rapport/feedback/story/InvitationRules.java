package dev.rapport.feedback.story;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Leaves the answer to an invitation to the seller who was asked. */
@ApplicationScoped
class InvitationRules implements RecordRules<StoryInvitation> {
    private final CurrentCaller caller;

    InvitationRules(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public Class<StoryInvitation> entity() {
        return StoryInvitation.class;
    }

    @Override
    public void beforeUpdate(StoryInvitation invitation, FieldChanges changes) {
        InvitationStatus asked = invitation.withdrawStatus(changes);
        if (asked == invitation.status()) {
            return;
        }
        invitation.status().requireOpen(invitation.id(), asked);
        requireSeller(invitation);
        if (asked == InvitationStatus.TOLD) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "An invitation is TOLD once there is a Story with its OpportunityId: tell it.",
                    "Status");
        }
        invitation.decline();
    }

    private void requireSeller(StoryInvitation invitation) {
        boolean seller = caller.get().userId() == invitation.seller().value();
        if (!seller && !caller.get().has(Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "Invitation " + invitation.id() + " is answered by " + invitation.seller() + ", who was asked.");
        }
    }
}
