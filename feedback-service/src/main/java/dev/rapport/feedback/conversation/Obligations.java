package dev.rapport.feedback.conversation;

import dev.rapport.platform.calendar.WorkCalendar;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opens the feedback for answers that are owed because of what happened in another service. Joins the transaction. */
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

    /**
     * Looks up at a time what has to be known to open answers of this kind about these records. It is good for one transaction.
     *
     * @param about the records, one of which an obligation must be about
     */
    public Ledger ledger(FeedbackKind kind, Collection<RecordId> about) {
        return new Ledger(feedbacks.subjects(kind, about));
    }

    /** What is owed already, and by which hours. */
    public final class Ledger {
        private final Set<RecordId> known;
        private final Map<RecordId, WorkCalendar> hours = new HashMap<>();

        private Ledger(Set<RecordId> known) {
            this.known = known;
        }

        /** Opens feedback unless this obligation has been met with before; a unique index decides between two at once. */
        public void open(Obligation obligation) {
            if (known.add(obligation.aboutId())) {
                WorkCalendar calendar = hours.computeIfAbsent(obligation.byUser(), deadlines::hoursOf);
                Feedback feedback = Feedback.of(obligation, deadlines.answerDue(calendar, obligation.since()));
                feedbacks.persist(feedback);
                outbox.append(feedback.opened());
            }
        }
    }
}
