package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The steps that recipients take. */
@ApplicationScoped
@Transactional
class HopSteps {
    private final Hops hops;
    private final Transmission transmission;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    HopSteps(Hops hops, Transmission transmission, Outbox outbox, CurrentCaller caller, Clock clock) {
        this.hops = hops;
        this.transmission = transmission;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    HopView acknowledge(RecordId id) {
        FeedbackHop hop = hops.requireForUpdate(id);
        take(hop, HopStatus.ACKNOWLEDGED, List.of());
        return HopView.of(hop);
    }

    HopView forward(RecordId id, List<RecordId> users) {
        FeedbackHop hop = hops.requireForUpdate(id);
        take(hop, HopStatus.FORWARDED, users);
        return HopView.of(hop);
    }

    /** For a hop that is locked. */
    void take(FeedbackHop hop, HopStatus step, List<RecordId> users) {
        RecordId by = new RecordId(caller.get().userId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew = hop.status() == HopStatus.SENT;
        switch (step) {
            case SENT -> hop.status().requireMove(HopStatus.SENT, hop.id());
            case ACKNOWLEDGED -> hop.acknowledge(by, now);
            case FORWARDED -> {
                hop.forward(by, now);
                transmission.forward(hop, users);
            }
        }
        if (isNew) {
            outbox.append(new FeedbackRequestAcknowledged(hop.id(), hop.request(), by, now));
        }
    }
}
