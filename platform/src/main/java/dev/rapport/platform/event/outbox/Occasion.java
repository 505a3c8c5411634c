package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Trace;
import dev.rapport.platform.event.outbox.PendingEvents.Pending;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds to an event what the unit of work knows: organisation, time and trace. */
@ApplicationScoped
class Occasion {
    private final Tenant tenant;
    private final Clock clock;
    private final Trace trace;

    Occasion(Tenant tenant, Clock clock, Trace trace) {
        this.tenant = tenant;
        this.clock = clock;
        this.trace = trace;
    }

    Pending of(DomainEvent event) {
        return new Pending(event, tenant.orgId(), clock.instant(), trace.parent());
    }
}
