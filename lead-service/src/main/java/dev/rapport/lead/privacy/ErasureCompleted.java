package dev.rapport.lead.privacy;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/** Every service has erased a person. */
public record ErasureCompleted(RecordId erasureId, List<String> services, Instant at) implements DomainEvent {
    public ErasureCompleted {
        services = List.copyOf(services);
    }

    @Override
    public RecordId subject() {
        return erasureId;
    }
}
