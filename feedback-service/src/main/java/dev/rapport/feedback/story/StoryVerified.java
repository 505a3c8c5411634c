package dev.rapport.feedback.story;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * A customer story has been checked and is true; it names no campaign, since plans cite stories.
 *
 * @param storyId The story.
 * @param verifiedById Who checked it.
 * @param at When it became VERIFIED.
 */
record StoryVerified(RecordId storyId, RecordId verifiedById, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return storyId;
    }
}
