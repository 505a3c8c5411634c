package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes down what the caller's side has to say to an answer that is overdue. */
@ApplicationScoped
public class Statements {
    private final FeedbackRepository feedbacks;
    private final CurrentCaller caller;

    Statements(FeedbackRepository feedbacks, CurrentCaller caller) {
        this.feedbacks = feedbacks;
        this.caller = caller;
    }

    @Transactional
    public void make(RecordId feedback, String statement) {
        feedbacks.requireForUpdate(feedback).state(Participant.of(caller.get()), statement);
    }
}
