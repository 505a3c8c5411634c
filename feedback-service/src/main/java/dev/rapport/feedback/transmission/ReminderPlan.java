package dev.rapport.feedback.transmission;

import dev.rapport.platform.calendar.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When recipients are reminded, in business hours. */
@ApplicationScoped
class ReminderPlan {
    private final BusinessHours hours;
    private final TransmissionConfig config;

    ReminderPlan(BusinessHours hours, TransmissionConfig config) {
        this.hours = hours;
        this.config = config;
    }

    /** When the next one is due after so many; null for never again. */
    @Nullable
    Instant next(int reminders, Instant after) {
        return reminders >= config.mostReminders() ? null : hours.dueAfter(after, config.remindAfter());
    }
}
