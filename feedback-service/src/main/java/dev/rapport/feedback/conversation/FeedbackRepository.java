package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FeedbackRepository extends RecordRepository<Feedback> {
    boolean exists(FeedbackKind kind, RecordId about) {
        return count("kind = ?1 and aboutId = ?2", kind, about.value()) > 0;
    }
}
