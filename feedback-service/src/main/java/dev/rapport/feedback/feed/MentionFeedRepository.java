package dev.rapport.feedback.feed;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MentionFeedRepository extends RecordRepository<MentionFeed> {
    long countActive() {
        return count("isActive = true and isDeleted = false");
    }
}
