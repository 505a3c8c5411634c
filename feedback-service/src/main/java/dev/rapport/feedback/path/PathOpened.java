package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A path with a tested message and an expectation is open. */
record PathOpened(RecordId pathId, String name, RecordId hypothesisId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return pathId;
    }
}
