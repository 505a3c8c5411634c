package dev.rapport.feedback.story;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;

/** What became of an invitation to tell a story. */
public enum InvitationStatus {
    OPEN,
    TOLD,
    DECLINED;

    /** Refuses with ILLEGAL_TRANSITION unless the seller still has to answer. */
    void requireOpen(RecordId invitation, InvitationStatus next) {
        if (this != OPEN) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Invitation " + invitation + " is " + this + " and cannot become " + next + "; that is final.",
                    "Status");
        }
    }
}
