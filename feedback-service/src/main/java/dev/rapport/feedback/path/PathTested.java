package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** The audience of a path has confirmed its message. */
record PathTested(RecordId pathId, String name, RecordId hypothesisId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return pathId;
    }
}
