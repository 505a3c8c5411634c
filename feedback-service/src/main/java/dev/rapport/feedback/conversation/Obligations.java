package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the feedback for answers that are owed because of what happened in another service. */
@ApplicationScoped
public class Obligations {
    private final FeedbackRepository feedbacks;
    private final Deadlines deadlines;
    private final Outbox outbox;

    Obligations(FeedbackRepository feedbacks, Deadlines deadlines, Outbox outbox) {
        this.feedbacks = feedbacks;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    /** Opens feedback unless this obligation has been met with before; a unique index decides between two at once. */
    @Transactional
    public void open(Obligation obligation) {
        if (feedbacks.exists(obligation.kind(), obligation.aboutId())) {
            return;
        }
        Feedback feedback = Feedback.of(obligation, deadlines.answerDue(obligation.byUser(), obligation.since()));
        feedbacks.persist(feedback);
        outbox.append(feedback.opened());
    }
}
