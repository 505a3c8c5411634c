package dev.rapport.content.privacy;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Map;

/**
 * This service has erased a person.
 *
 * @param counts numbers of records by their object
 */
public record PersonalDataErased(RecordId erasureId, String service, Map<String, Integer> counts, Instant at)
        implements DomainEvent {
    public PersonalDataErased {
        counts = Map.copyOf(counts);
    }

    @Override
    public RecordId subject() {
        return erasureId;
    }
}
