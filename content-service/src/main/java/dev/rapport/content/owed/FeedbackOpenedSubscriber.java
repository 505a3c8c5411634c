package dev.rapport.content.owed;

import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes who owes an answer; nobody in particular is told by nobody. */
@ApplicationScoped
class FeedbackOpenedSubscriber implements BulkSubscriber<FeedbackOpenedSubscriber.FeedbackOpened> {
    private final OwedAnswers answers;

    FeedbackOpenedSubscriber(OwedAnswers answers) {
        this.answers = answers;
    }

    /** What is read of it. */
    record FeedbackOpened(RecordId feedbackId, @Nullable RecordId owedByUserId, Instant dueAt) {
        private Optional<Debt> debt(Instant since) {
            return Optional.ofNullable(owedByUserId).map(user -> Debt.ofAnswer(feedbackId, user, since, dueAt));
        }
    }

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
    public void handleAll(EventBatch<FeedbackOpened> batch) {
        answers.owe(batch.map(each -> each.facts().debt(each.event().time())).stream()
                .flatMap(Optional::stream)
                .toList());
    }
}
