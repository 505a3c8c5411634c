package dev.rapport.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours in which people work, in charge of every deadline that is counted in them.
 *
 * @param intervals of each working day, in any order, not overlapping
 * @param holidays dates without business hours
 */
public record BusinessHours(
        ZoneId zone, Set<DayOfWeek> days, List<OpeningInterval> intervals, Set<LocalDate> holidays) {
    public BusinessHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        intervals = intervals.stream()
                .sorted(Comparator.comparing(OpeningInterval::from))
                .toList();
        if (days.isEmpty() || intervals.isEmpty()) {
            throw new IllegalArgumentException("business hours need at least one day and one interval");
        }
        for (int i = 1; i < intervals.size(); i++) {
            OpeningInterval earlier = intervals.get(i - 1);
            if (!earlier.endsBefore(intervals.get(i))) {
                throw new IllegalArgumentException("business hours overlap: " + earlier + " and " + intervals.get(i));
            }
        }
    }

    /** The instant at which this much business time has passed since {@code start}; never outside business hours. */
    public Instant dueAfter(Instant start, Duration businessTime) {
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("a deadline lies ahead, not " + businessTime);
        }
        Duration left = businessTime;
        for (LocalDate date = dateOf(start); ; date = date.plusDays(1)) {
            for (Opening opening : openings(date).map(o -> o.from(start)).toList()) {
                boolean reached = opening.length().compareTo(left) >= 0
                        && !opening.start().isAfter(opening.end());
                if (reached) {
                    return opening.start().plus(left);
                }
                left = left.minus(opening.length());
            }
        }
    }

    /** Business time that passes from {@code start} to {@code end}; zero if the end comes first. */
    public Duration between(Instant start, Instant end) {
        return dateOf(start)
                .datesUntil(dateOf(end.isBefore(start) ? start : end).plusDays(1))
                .flatMap(this::openings)
                .map(opening -> opening.from(start).until(end).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Stream<Opening> openings(LocalDate date) {
        boolean closed = !days.contains(date.getDayOfWeek()) || holidays.contains(date);
        return closed ? Stream.empty() : intervals.stream().map(interval -> interval.on(date, zone));
    }
}
