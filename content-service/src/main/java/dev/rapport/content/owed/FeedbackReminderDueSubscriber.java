package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Notes that somebody who was asked for feedback is to be told again. */
@ApplicationScoped
class FeedbackReminderDueSubscriber implements EventSubscriber<FeedbackReminderDueSubscriber.FeedbackReminderDue> {
    private final OwedAnswers answers;

    FeedbackReminderDueSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackReminderDue(RecordId hopId, RecordId toUserId, int count, Instant dueAt, Instant at) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackReminderDue";
    }

    @Override
    public Class<FeedbackReminderDue> facts() {
        return FeedbackReminderDue.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackReminderDue due) {
        answers.owe(List.of(Debt.ofAcknowledgement(due.hopId(), due.toUserId(), due.count(), due.at(), due.dueAt())));
    }
}
