package dev.rapport.gateway.hours;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar was made, altered or removed; carries all of it, so that whoever has the newest version needs no other.
 *
 * @param team null for the calendar of the whole organisation
 * @param active whether deadlines are counted by it
 * @param calendarVersion the greater one is the newer one, in whatever order they arrive
 */
record BusinessHoursChanged(
        RecordId calendarId,
        String name,
        @Nullable String team,
        boolean active,
        String timeZone,
        int calendarVersion,
        List<Interval> intervals,
        List<Closure> closures)
        implements DomainEvent {
    BusinessHoursChanged {
        intervals = List.copyOf(intervals);
        closures = List.copyOf(closures);
    }

    /**
     * Hours of a weekday, every week.
     *
     * @param to 24:00 for the end of the day
     */
    record Interval(DayOfWeek dayOfWeek, String from, String to) {}

    /**
     * Hours of a date in which nobody works.
     *
     * @param from 00:00, where the whole day is off
     * @param to 24:00 for the end of the day
     */
    record Closure(LocalDate date, String name, String from, String to) {}

    @Override
    public RecordId subject() {
        return calendarId;
    }
}
