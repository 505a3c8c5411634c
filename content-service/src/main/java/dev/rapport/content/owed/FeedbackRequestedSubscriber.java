package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Notes who is asked for feedback, and is to acknowledge it. */
@ApplicationScoped
class FeedbackRequestedSubscriber implements EventSubscriber<FeedbackRequestedSubscriber.FeedbackRequested> {
    private final OwedAnswers answers;

    FeedbackRequestedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackRequested(RecordId hopId, RecordId toUserId, Instant dueAt, Instant at) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackRequested";
    }

    @Override
    public Class<FeedbackRequested> facts() {
        return FeedbackRequested.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackRequested asked) {
        answers.owe(List.of(Debt.ofAcknowledgement(asked.hopId(), asked.toUserId(), 0, asked.at(), asked.dueAt())));
    }
}
