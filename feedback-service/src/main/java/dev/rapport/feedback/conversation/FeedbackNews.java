package dev.rapport.feedback.conversation;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells that there is feedback, and what becomes of it: to its author, and to everybody whose feedback was merged into it. */
@ApplicationScoped
class FeedbackNews {
    private final FeedbackRepository feedbacks;
    private final Contributions contributions;
    private final Outbox outbox;

    FeedbackNews(FeedbackRepository feedbacks, Contributions contributions, Outbox outbox) {
        this.feedbacks = feedbacks;
        this.contributions = contributions;
        this.outbox = outbox;
    }

    void opened(Feedback feedback) {
        outbox.append(feedback.opened());
        contributions.in(feedback).ifPresent(outbox::append);
    }

    void answered(Feedback master, FeedbackAnswered answer) {
        outbox.append(answer);
        feedbacks
                .mergedIntoForUpdate(master.id())
                .forEach(merged ->
                        merged.shareAnswer(answer.byUserId(), answer.at()).ifPresent(outbox::append));
    }

    void decided(Feedback master, FeedbackDecided decision) {
        outbox.append(decision);
        feedbacks.mergedIntoForUpdate(master.id()).forEach(merged -> outbox.append(merged.shareDecision(decision)));
    }

    /** Tells the author of a duplicate what happened to its master before they became one. */
    void caughtUp(Feedback master, Feedback merged) {
        Instant at = master.answeredAt();
        RecordId by = master.owedByUser();
        if (at != null && by != null) {
            merged.shareAnswer(by, at).ifPresent(outbox::append);
        }
        master.decided().ifPresent(decision -> outbox.append(merged.shareDecision(decision)));
    }
}
