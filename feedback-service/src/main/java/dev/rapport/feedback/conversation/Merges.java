package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;

/** Makes one of two that say the same. Votes, sources and authors stay with the words they came with. */
@ApplicationScoped
class Merges {
    private final FeedbackRepository feedbacks;
    private final FeedbackNews news;
    private final Outbox outbox;
    private final Clock clock;

    Merges(FeedbackRepository feedbacks, FeedbackNews news, Outbox outbox, Clock clock) {
        this.feedbacks = feedbacks;
        this.news = news;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks both in the order of their ids, so that two who merge them crosswise wait and do not block each other. */
    void merge(RecordId duplicate, RecordId master, Participant by) {
        Stream.of(duplicate, master).sorted().forEach(feedbacks::findForUpdate);
        merge(feedbacks.requireForUpdate(duplicate), master, by);
    }

    /** As above, for a duplicate that is locked. */
    void merge(Feedback duplicate, RecordId into, Participant by) {
        Feedback master = feedbacks
                .findForUpdate(into)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "MergedIntoId: there is no feedback with the id " + into + ".",
                        "MergedIntoId"));
        outbox.append(duplicate.mergeInto(master, by, clock.instant()));
        news.caughtUp(master, duplicate);
        for (Feedback earlier : feedbacks.mergedIntoForUpdate(duplicate.id())) {
            earlier.pointTo(into);
            news.caughtUp(master, earlier);
        }
    }
}
