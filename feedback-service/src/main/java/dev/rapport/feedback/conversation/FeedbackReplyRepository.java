package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class FeedbackReplyRepository extends RecordRepository<FeedbackReply> {
    /** A conversation longer than this is read on through the record plane. */
    private static final int MOST_SHOWN = 200;

    /** The replies that the caller may read, oldest first. */
    List<FeedbackReply> to(RecordId feedback) {
        return find("feedbackId = ?1 and isDeleted = false order by id", feedback.value())
                .page(0, MOST_SHOWN)
                .list();
    }
}
