package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes votes on feedback that the caller may read, and lets nobody take back another's. */
@ApplicationScoped
class FeedbackVoteRules implements RecordRules<FeedbackVote> {
    private final FeedbackRepository feedbacks;
    private final CurrentCaller caller;

    FeedbackVoteRules(FeedbackRepository feedbacks, CurrentCaller caller) {
        this.feedbacks = feedbacks;
        this.caller = caller;
    }

    @Override
    public Class<FeedbackVote> entity() {
        return FeedbackVote.class;
    }

    @Override
    public void beforeCreate(FeedbackVote vote, FieldChanges changes) {
        feedbacks.requireReferred(vote.feedback());
    }

    @Override
    public void beforeDelete(FeedbackVote vote) {
        requireOwn(vote);
    }

    @Override
    public void beforeUndelete(FeedbackVote vote) {
        requireOwn(vote);
    }

    private void requireOwn(FeedbackVote vote) {
        if (caller.get().userId() != vote.createdBy().value()) {
            throw new ApiException(ErrorCode.INSUFFICIENT_ACCESS, "A vote is taken back by who gave it.");
        }
    }
}
