package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that feedback was decided, which answers it as well. */
@ApplicationScoped
class FeedbackDecidedSubscriber implements EventSubscriber<FeedbackDecidedSubscriber.FeedbackDecided> {
    private final OwedAnswers answers;

    FeedbackDecidedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackDecided(RecordId feedbackId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackDecided";
    }

    @Override
    public Class<FeedbackDecided> facts() {
        return FeedbackDecided.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackDecided decided) {
        answers.settle(decided.feedbackId());
    }
}
