package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that a request for feedback has arrived. */
@ApplicationScoped
class FeedbackRequestAcknowledgedSubscriber
        implements EventSubscriber<FeedbackRequestAcknowledgedSubscriber.FeedbackRequestAcknowledged> {
    private final OwedAnswers answers;

    FeedbackRequestAcknowledgedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackRequestAcknowledged(RecordId hopId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackRequestAcknowledged";
    }

    @Override
    public Class<FeedbackRequestAcknowledged> facts() {
        return FeedbackRequestAcknowledged.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackRequestAcknowledged acknowledged) {
        answers.settle(acknowledged.hopId());
    }
}
