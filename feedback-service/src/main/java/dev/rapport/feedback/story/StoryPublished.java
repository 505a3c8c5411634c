package dev.rapport.feedback.story;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A story may be told by everybody, as far as its customer allows. */
record StoryPublished(RecordId storyId, String name, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return storyId;
    }
}
