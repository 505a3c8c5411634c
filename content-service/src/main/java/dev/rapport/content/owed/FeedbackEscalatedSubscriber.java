package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Notes whom an overdue answer has climbed to. */
@ApplicationScoped
class FeedbackEscalatedSubscriber implements EventSubscriber<FeedbackEscalatedSubscriber.FeedbackEscalated> {
    private final OwedAnswers answers;

    FeedbackEscalatedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackEscalated(RecordId feedbackId, List<RecordId> toldUserIds, Instant dueAt, Instant at) {
        private List<Debt> debts() {
            return toldUserIds.stream()
                    .map(user -> Debt.ofEscalation(feedbackId, user, at, dueAt))
                    .toList();
        }
    }

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackEscalated";
    }

    @Override
    public Class<FeedbackEscalated> facts() {
        return FeedbackEscalated.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackEscalated escalated) {
        answers.owe(escalated.debts());
    }
}
