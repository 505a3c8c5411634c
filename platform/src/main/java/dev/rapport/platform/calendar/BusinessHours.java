package dev.rapport.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hours in which people work, in charge of every deadline that is counted in them. They are meant by the clock on the
 * wall: an hour that the clocks skip is none, one that comes twice counts twice.
 *
 * @param week intervals of each weekday, in any order, not overlapping; a day that is not there is off
 * @param closed what is closed on certain dates, and may overlap
 */
public record BusinessHours(
        ZoneId zone, Map<DayOfWeek, List<OpeningInterval>> week, Map<LocalDate, List<OpeningInterval>> closed) {
    public BusinessHours {
        week = sorted(week);
        closed = closed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        if (week.isEmpty()) {
            throw new IllegalArgumentException("business hours need at least one day and one interval");
        }
    }

    /** The same hours on each of these days, and none on holidays. */
    static BusinessHours alike(
            ZoneId zone, Set<DayOfWeek> days, List<OpeningInterval> intervals, Set<LocalDate> holidays) {
        return new BusinessHours(
                zone,
                days.stream().collect(Collectors.toMap(day -> day, day -> intervals)),
                holidays.stream().collect(Collectors.toMap(date -> date, date -> List.of(OpeningInterval.WHOLE_DAY))));
    }

    /** The instant at which this much business time has passed since {@code start}; never outside business hours. */
    public Instant dueAfter(Instant start, Duration businessTime) {
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("a deadline lies ahead, not " + businessTime);
        }
        Duration left = businessTime;
        for (LocalDate date = dateOf(start); ; date = date.plusDays(1)) {
            for (Opening whole : openings(date).toList()) {
                Opening opening = whole.from(start);
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
        List<OpeningInterval> intervals = week.getOrDefault(date.getDayOfWeek(), List.of());
        return intervals.isEmpty()
                ? Stream.empty()
                : DaySegment.of(date, zone).stream().flatMap(segment -> openings(segment, intervals));
    }

    private Stream<Opening> openings(DaySegment segment, List<OpeningInterval> intervals) {
        Stream<Opening> open = intervals.stream()
                .map(interval -> segment.between(interval.from(), interval.to()))
                .filter(opening -> !opening.isEmpty());
        for (OpeningInterval closure : closed.getOrDefault(segment.date(), List.of())) {
            Opening shut = segment.between(closure.from(), closure.to());
            open = shut.isEmpty() ? open : open.flatMap(opening -> opening.without(shut));
        }
        return open;
    }

    private static Map<DayOfWeek, List<OpeningInterval>> sorted(Map<DayOfWeek, List<OpeningInterval>> week) {
        Map<DayOfWeek, List<OpeningInterval>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> {
            List<OpeningInterval> ofDay = intervals.stream()
                    .sorted(Comparator.comparing(OpeningInterval::from))
                    .toList();
            List<OpeningInterval> twice = OpeningInterval.overlap(ofDay);
            if (twice != null) {
                throw new IllegalArgumentException("business hours of " + day + " overlap: " + twice);
            }
            if (!ofDay.isEmpty()) {
                sorted.put(day, ofDay);
            }
        });
        return Map.copyOf(sorted);
    }
}
