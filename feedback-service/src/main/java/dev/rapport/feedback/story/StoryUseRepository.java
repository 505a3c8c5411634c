package dev.rapport.feedback.story;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StoryUseRepository extends RecordRepository<StoryUse> {
    /** False where the caller has no id of their own for it. */
    boolean isCounted(RecordId story, @Nullable String externalId) {
        return externalId != null
                && count("storyId = ?1 and externalId = ?2 and isDeleted = false", story.value(), externalId.strip())
                        > 0;
    }
}
