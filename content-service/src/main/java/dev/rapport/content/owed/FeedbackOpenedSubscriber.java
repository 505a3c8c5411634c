package dev.rapport.content.owed;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notes who owes an answer; nobody in particular is told by nobody. */
@ApplicationScoped
class FeedbackOpenedSubscriber implements EventSubscriber<FeedbackOpenedSubscriber.FeedbackOpened> {
    private final OwedAnswers answers;

    FeedbackOpenedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackOpened(RecordId feedbackId, @Nullable RecordId owedByUserId, Instant dueAt) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackOpened";
    }

    @Override
    public Class<FeedbackOpened> facts() {
        return FeedbackOpened.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackOpened opened) {
        if (opened.owedByUserId() != null) {
            answers.owe(opened.feedbackId(), opened.owedByUserId(), event.time(), opened.dueAt());
        }
    }
}
