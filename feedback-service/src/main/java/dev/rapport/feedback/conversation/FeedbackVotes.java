package dev.rapport.feedback.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives and takes back votes; doing either twice is as good as once. */
@ApplicationScoped
@Transactional
class FeedbackVotes extends RecordRepository<FeedbackVote> {
    private final FeedbackRepository feedbacks;
    private final RecordBinding<FeedbackVote> binding;
    private final RecordWriter writer;
    private final CurrentCaller caller;

    FeedbackVotes(FeedbackRepository feedbacks, RecordTypes types, RecordWriter writer, CurrentCaller caller) {
        this.feedbacks = feedbacks;
        binding = types.require(FeedbackVote.class);
        this.writer = writer;
        this.caller = caller;
    }

    /** The feedback's row is locked, so that nobody votes twice at once. */
    void give(RecordId feedback) {
        feedbacks.requireForUpdate(feedback);
        if (own(feedback).isEmpty()) {
            writer.create(binding, JsonNodeFactory.instance.objectNode().put("FeedbackId", feedback.toString()));
        }
    }

    void takeBack(RecordId feedback) {
        feedbacks.requireForUpdate(feedback);
        own(feedback).ifPresent(vote -> writer.delete(binding, vote.id()));
    }

    private Optional<FeedbackVote> own(RecordId feedback) {
        return find(
                        "feedbackId = ?1 and createdById = ?2 and isDeleted = false",
                        feedback.value(),
                        caller.get().userId())
                .firstResultOptional();
    }
}
