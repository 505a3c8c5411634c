package dev.rapport.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any business hours, any start and any length of time, also where the clocks change. */
class BusinessHoursLawsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 730;
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** They change their clocks by an hour or half of one, in the small hours or at midnight, in March or in October. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "Asia/Kolkata",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "Africa/Cairo",
                    "Asia/Beirut")
            .map(ZoneId::of)
            .toList();

    @Property
    void isNeverDueBeforeTheStart(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        assertFalse(hours.dueAfter(start, time).isBefore(start));
    }

    @Property
    void isNeverDueOutsideBusinessHours(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        Instant due = hours.dueAfter(start, time);
        // What ends an interval is not within it, but the moment before is.
        assertTrue(isOpen(hours, due) || isOpen(hours, due.minusNanos(1)), due::toString);
    }

    @Property
    void exactlyTheAskedBusinessTimeLiesBetweenStartAndDue(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        assertEquals(time, hours.between(start, hours.dueAfter(start, time)));
    }

    @Property(tries = 300)
    void countsEachMinuteInWhichTheClockOnTheWallShowsBusinessHours(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("days") Duration length) {
        Instant end = start.plus(length);
        long minutes = Stream.iterate(start, end::isAfter, minute -> minute.plusSeconds(60))
                .filter(minute -> isOpen(hours, minute))
                .count();
        assertEquals(Duration.ofMinutes(minutes), hours.between(start, end));
    }

    private static boolean isOpen(BusinessHours hours, Instant instant) {
        ZonedDateTime moment = instant.atZone(hours.zone());
        return covers(hours.week().get(moment.getDayOfWeek()), moment.toLocalTime())
                && !covers(hours.closed().get(moment.toLocalDate()), moment.toLocalTime());
    }

    private static boolean covers(List<OpeningInterval> intervals, LocalTime time) {
        return intervals != null
                && intervals.stream()
                        .anyMatch(interval -> !time.isBefore(interval.from())
                                && (interval.to().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.to())));
    }

    @Provide
    Arbitrary<BusinessHours> hours() {
        Arbitrary<Map<DayOfWeek, List<OpeningInterval>>> week =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), day()).ofMinSize(1);
        Arbitrary<Map<LocalDate, List<OpeningInterval>>> closed = Arbitraries.maps(
                        Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays), day())
                .ofMaxSize(20);
        return Combinators.combine(Arbitraries.of(ZONES), week, closed).as(BusinessHours::new);
    }

    /** Up to three intervals, some of them of minutes in the hours in which clocks change. */
    private static Arbitrary<List<OpeningInterval>> day() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, MINUTES_OF_DAY),
                        Arbitraries.integers().between(0, 4 * 60),
                        Arbitraries.integers().between(MINUTES_OF_DAY - 60, MINUTES_OF_DAY))
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(BusinessHoursLawsTest::intervals);
    }

    private static List<OpeningInterval> intervals(Set<Integer> minutes) {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(minutes));
        List<OpeningInterval> intervals = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            intervals.add(new OpeningInterval(time(sorted.get(i)), time(sorted.get(i + 1))));
        }
        return intervals;
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }

    /** Minutes of two years; every second one is within a day of a change of some clocks. */
    @Provide
    Arbitrary<Instant> instants() {
        Instant first = FIRST.atStartOfDay(ZoneId.of("UTC")).toInstant();
        Arbitrary<Instant> any =
                Arbitraries.integers().between(0, DAYS * MINUTES_OF_DAY).map(minute -> first.plusSeconds(60L * minute));
        Arbitrary<Instant> close = Combinators.combine(
                        Arbitraries.of(changes()), Arbitraries.integers().between(-MINUTES_OF_DAY, MINUTES_OF_DAY))
                .as((change, minutes) -> change.plusSeconds(60L * minutes));
        return Arbitraries.oneOf(any, close);
    }

    private static Set<Instant> changes() {
        return ZONES.stream()
                .flatMap(zone -> Stream.iterate(
                                FIRST.atStartOfDay(zone).toInstant(),
                                instant -> instant != null,
                                instant -> zone.getRules().nextTransition(instant) == null
                                        ? null
                                        : zone.getRules()
                                                .nextTransition(instant)
                                                .getInstant())
                        .limit(5))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.integers().between(0, 60 * 100).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Duration> days() {
        return Arbitraries.integers().between(0, 4 * MINUTES_OF_DAY).map(Duration::ofMinutes);
    }
}
