package dev.rapport.platform.calendar;

import dev.rapport.platform.id.RecordId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of the gateway's BusinessHoursChanged: a whole calendar as it was at one version. */
record BusinessHoursFacts(
        RecordId calendarId,
        @Nullable String team,
        boolean active,
        String timeZone,
        int calendarVersion,
        List<Interval> intervals,
        List<Closure> closures) {
    BusinessHoursFacts {
        intervals = List.copyOf(intervals);
        closures = List.copyOf(closures);
    }

    /** Hours of a weekday, every week. */
    record Interval(String dayOfWeek, String from, String to) {
        private DayOfWeek day() {
            return DayOfWeek.valueOf(dayOfWeek);
        }

        private OpeningInterval hours() {
            return OpeningInterval.of(from, to);
        }
    }

    /** Hours of a date in which nobody works; from 00:00 to 24:00 where that is the whole day. */
    record Closure(LocalDate date, String from, String to) {
        private OpeningInterval hours() {
            return OpeningInterval.of(from, to);
        }
    }

    private BusinessHours hours() {
        return new BusinessHours(
                ZoneId.of(timeZone),
                intervals.stream()
                        .collect(Collectors.groupingBy(
                                Interval::day, Collectors.mapping(Interval::hours, Collectors.toList()))),
                closures.stream()
                        .collect(Collectors.groupingBy(
                                Closure::date, Collectors.mapping(Closure::hours, Collectors.toList()))));
    }

    /** The calendar by which deadlines are counted. */
    WorkCalendar calendar() {
        return new WorkCalendar(hours(), calendarId, calendarVersion);
    }
}
