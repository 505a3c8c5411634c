package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A path leads no further. */
record PathExhausted(RecordId pathId, String name, String reason, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return pathId;
    }
}
