package dev.rapport.feedback.story;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Somebody else than its teller has made sure that a story is true; plans that cite it may rely on it. */
record StoryVerified(RecordId storyId, String name, RecordId verifiedById, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return storyId;
    }
}
