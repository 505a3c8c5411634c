package dev.rapport.feedback.story;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A story is told no more. */
record StoryRetired(RecordId storyId, String reason, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return storyId;
    }
}
