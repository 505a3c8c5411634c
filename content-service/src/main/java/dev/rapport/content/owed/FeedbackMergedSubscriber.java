package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that feedback goes on in another one, which is answered instead. */
@ApplicationScoped
class FeedbackMergedSubscriber implements EventSubscriber<FeedbackMergedSubscriber.FeedbackMerged> {
    private final OwedAnswers answers;

    FeedbackMergedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackMerged(RecordId feedbackId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackMerged";
    }

    @Override
    public Class<FeedbackMerged> facts() {
        return FeedbackMerged.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackMerged merged) {
        answers.settle(merged.feedbackId());
    }
}
