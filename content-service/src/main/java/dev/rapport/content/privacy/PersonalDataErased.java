package dev.rapport.content.privacy;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * This service has erased a person.
 *
 * @param counts numbers of records by their object, in the order of the alphabet
 */
public record PersonalDataErased(RecordId erasureId, String service, Map<String, Integer> counts, Instant at)
        implements DomainEvent {
    public PersonalDataErased {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    @Override
    public RecordId subject() {
        return erasureId;
    }
}
