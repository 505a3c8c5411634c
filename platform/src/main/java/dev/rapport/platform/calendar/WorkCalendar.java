package dev.rapport.platform.calendar;

import dev.rapport.platform.id.RecordId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The business hours that count for somebody, and which calendar they are from.
 *
 * @param calendarId null where nobody has made one, and the configured hours count
 * @param version grows with each change of the calendar; 0 for the configured hours
 */
public record WorkCalendar(BusinessHours hours, @Nullable RecordId calendarId, int version) {
    static final int CONFIGURED = 0;

    /** The instant at which this much business time has passed since {@code start}, with the calendar that says so. */
    public Deadline dueAfter(Instant start, Duration businessTime) {
        return new Deadline(hours.dueAfter(start, businessTime), calendarId, version);
    }
}
