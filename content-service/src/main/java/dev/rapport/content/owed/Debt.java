package dev.rapport.content.owed;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * That somebody is to do something since then.
 *
 * @param about the feedback to answer, or the hop of a request to acknowledge
 * @param type what the notification about it is called
 * @param cause tells debts of one type about one thing apart
 */
record Debt(RecordId about, RecordId user, String type, long cause, Instant since, Instant due) {
    static Debt ofAnswer(RecordId feedback, RecordId user, Instant since, Instant due) {
        return new Debt(feedback, user, "OWED_ANSWER", 0, since, due);
    }

    /** Somebody is to be told that an answer is overdue. */
    static Debt ofEscalation(RecordId feedback, RecordId user, Instant at, Instant due) {
        return new Debt(feedback, user, "ESCALATION", at.toEpochMilli(), at, due);
    }

    /**
     * Somebody is asked for feedback, and is to acknowledge it.
     *
     * @param reminders how often it was time to remind them, this time among them
     */
    static Debt ofAcknowledgement(RecordId hop, RecordId user, int reminders, Instant at, Instant due) {
        return new Debt(hop, user, "FEEDBACK_REQUEST", reminders, at, due);
    }
}
