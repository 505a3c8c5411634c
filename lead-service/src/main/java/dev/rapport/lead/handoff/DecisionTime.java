package dev.rapport.lead.handoff;

import dev.rapport.platform.calendar.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How long sales may take to decide, in the hours in which it works. */
@ApplicationScoped
class DecisionTime {
    private final BusinessHours hours;
    private final HandoffConfig config;

    DecisionTime(BusinessHours hours, HandoffConfig config) {
        this.hours = hours;
        this.config = config;
    }

    Instant dueAfter(Instant submitted) {
        return hours.dueAfter(submitted, config.decideWithin());
    }
}
