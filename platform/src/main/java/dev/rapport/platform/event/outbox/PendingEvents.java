package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.DomainEvent;
import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that the current transaction has appended and not yet written. */
@TransactionScoped
class PendingEvents {
    private final List<Pending> events = new ArrayList<>();

    record Pending(
            DomainEvent event,
            long orgId,
            Instant time,
            @Nullable String traceparent) {}

    /** @return whether it is the first one */
    boolean add(Pending event) {
        events.add(event);
        return events.size() == 1;
    }

    List<Pending> take() {
        List<Pending> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
