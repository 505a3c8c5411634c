package dev.rapport.platform.calendar;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the service's calendars by what the gateway says of them. */
@ApplicationScoped
class BusinessHoursChangedSubscriber implements EventSubscriber<BusinessHoursFacts> {
    private final CalendarReplica replica;

    BusinessHoursChangedSubscriber(CalendarReplica replica) {
        this.replica = replica;
    }

    @Override
    public String source() {
        return "gateway";
    }

    @Override
    public String type() {
        return "BusinessHoursChanged";
    }

    @Override
    public Class<BusinessHoursFacts> facts() {
        return BusinessHoursFacts.class;
    }

    @Override
    public void handle(IncomingEvent event, BusinessHoursFacts calendar) {
        replica.keep(calendar);
    }
}
