package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead that rested has come back of its own accord.
 *
 * @param wakeUpAt when it was to come back
 * @param recycleCount how often it has gone to rest so far
 */
public record LeadWoken(
        RecordId leadId, Stage stage, @Nullable Instant wakeUpAt, int recycleCount, RecordId ownerId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return leadId;
    }
}
