package dev.rapport.content.play;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/** Sales can work by a play from now on. */
record SalesPlayPublished(
        RecordId playId, String name, String situation, List<String> stages, RecordId ownerId, int steps, Instant at)
        implements DomainEvent {
    SalesPlayPublished {
        stages = List.copyOf(stages);
    }

    @Override
    public RecordId subject() {
        return playId;
    }
}
