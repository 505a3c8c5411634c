package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that an answer was given. */
@ApplicationScoped
class FeedbackAnsweredSubscriber implements EventSubscriber<FeedbackAnsweredSubscriber.FeedbackAnswered> {
    private final OwedAnswers answers;

    FeedbackAnsweredSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackAnswered(RecordId feedbackId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackAnswered";
    }

    @Override
    public Class<FeedbackAnswered> facts() {
        return FeedbackAnswered.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackAnswered answered) {
        answers.settle(answered.feedbackId());
    }
}
