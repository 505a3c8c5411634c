package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** In charge of each step of feedback round the loop: record and event change in one transaction. */
@ApplicationScoped
@Transactional
class FeedbackLoop {
    private final FeedbackRepository feedbacks;
    private final CurrentCaller caller;
    private final FeedbackNews news;
    private final Merges merges;
    private final Clock clock;

    FeedbackLoop(FeedbackRepository feedbacks, CurrentCaller caller, FeedbackNews news, Merges merges, Clock clock) {
        this.feedbacks = feedbacks;
        this.caller = caller;
        this.news = news;
        this.merges = merges;
        this.clock = clock;
    }

    void route(RecordId feedback, RecordId user) {
        feedbacks.requireForUpdate(feedback).routeTo(user, participant());
    }

    void acknowledge(RecordId feedback) {
        feedbacks.requireForUpdate(feedback).acknowledge(participant(), clock.instant());
    }

    void decide(RecordId feedback, Decision decision, String reason) {
        Feedback found = feedbacks.requireForUpdate(feedback);
        news.decided(found, found.decide(decision, reason, participant(), clock.instant()));
    }

    void merge(RecordId duplicate, RecordId master) {
        merges.merge(duplicate, master, participant());
    }

    void close(RecordId feedback) {
        feedbacks.requireForUpdate(feedback).close(participant(), clock.instant());
    }

    /** For the timer: closes the loop if nothing was heard of the author since, and nobody closed it meanwhile. */
    void closeIfSilent(RecordId feedback, Instant since) {
        feedbacks.findForUpdate(feedback).ifPresent(found -> found.closeIfSilent(since, clock.instant()));
    }

    private Participant participant() {
        return Participant.of(caller.get());
    }
}
