package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A path brings revenue. */
record PathProducing(RecordId pathId, String name, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return pathId;
    }
}
