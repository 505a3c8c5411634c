package dev.rapport.platform.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The configured business hours, for everybody who sets a deadline. */
class BusinessHoursProducer {
    @Produces
    @Singleton
    BusinessHours businessHours(BusinessHoursConfig config) {
        return BusinessHours.alike(
                config.zone(),
                config.days(),
                config.intervals(),
                config.holidays().orElse(Set.of()));
    }
}
