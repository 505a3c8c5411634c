package dev.rapport.content.play;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * A published play lacks an asset that has been withdrawn; its owner is to give it another one.
 *
 * @param steps names of those that worked with it
 */
record SalesPlayBroken(RecordId playId, String name, RecordId ownerId, RecordId assetId, List<String> steps, Instant at)
        implements DomainEvent {
    SalesPlayBroken {
        steps = List.copyOf(steps);
    }

    @Override
    public RecordId subject() {
        return playId;
    }
}
