package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Lets the feedback hear every reply, so that the one that answers it does so through any door. */
@ApplicationScoped
class FeedbackReplyRules implements RecordRules<FeedbackReply> {
    private final FeedbackRepository feedbacks;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    FeedbackReplyRules(FeedbackRepository feedbacks, CurrentCaller caller, Outbox outbox, Clock clock) {
        this.feedbacks = feedbacks;
        this.caller = caller;
        this.outbox = outbox;
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
        reply.say(by, feedback);
        feedback.hear(reply, by, clock.instant()).ifPresent(outbox::append);
    }
}
