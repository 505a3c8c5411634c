package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Sales got a path, with its campaign. */
record PathHandedOff(RecordId pathId, String name, RecordId campaignId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return pathId;
    }
}
