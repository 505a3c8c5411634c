package dev.rapport.feedback.conversation;

import dev.rapport.feedback.reference.Kind;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Lets the feedback hear every reply, so that the one that answers it does so through any door. */
@ApplicationScoped
class FeedbackReplyRules implements RecordRules<FeedbackReply> {
    private final FeedbackRepository feedbacks;
    private final FeedbackReplyRepository replies;
    private final CurrentCaller caller;
    private final FeedbackNews news;
    private final Clock clock;

    FeedbackReplyRules(
            FeedbackRepository feedbacks,
            FeedbackReplyRepository replies,
            CurrentCaller caller,
            FeedbackNews news,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.caller = caller;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Class<FeedbackReply> entity() {
        return FeedbackReply.class;
    }

    @Override
    public void beforeCreate(FeedbackReply reply, FieldChanges changes) {
        Participant by = Participant.of(caller.get());
        Feedback feedback = feedbacks
                .findForUpdate(reply.feedback())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "FeedbackId: there is no feedback with the id " + reply.feedback() + ".",
                        "FeedbackId"));
        reply.say(by, feedback, parent(reply));
        feedback.hear(reply, by, clock.instant()).ifPresent(answer -> news.answered(feedback, answer));
    }

    /** A reply that the caller may not read is none for them. */
    private @Nullable FeedbackReply parent(FeedbackReply reply) {
        RecordId parent = reply.parent();
        Kind.require("ParentReplyId", parent, Kind.FEEDBACK_REPLY);
        return parent == null
                ? null
                : replies.find(parent)
                        .orElseThrow(() -> new ApiException(
                                ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                                "ParentReplyId: there is no reply with the id " + parent + ".",
                                "ParentReplyId"));
    }
}
