package dev.rapport.platform.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BusinessHours office = hours("UTC", WORKDAYS, "09:00-17:00");
    private final BusinessHours withBreak = hours("UTC", WORKDAYS, "13:00-17:00", "09:00-12:00");

    @Test
    void countsWithinOneDay() {
        assertEquals(at("2026-11-23T14:00:00Z"), office.dueAfter(at("2026-11-23T10:00:00Z"), HOUR.multipliedBy(4)));
    }

    @Test
    void endsADayAtItsLastMinuteRatherThanBeginningTheNext() {
        assertEquals(at("2026-11-23T17:00:00Z"), office.dueAfter(at("2026-11-23T09:00:00Z"), HOUR.multipliedBy(8)));
    }

    @Test
    void goesOnAfterTheWeekend() {
        assertEquals(at("2026-11-23T10:00:00Z"), office.dueAfter(at("2026-11-20T16:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void beginsWithTheNextOpeningWhenAskedAtNight() {
        assertEquals(at("2026-11-24T10:00:00Z"), office.dueAfter(at("2026-11-23T22:00:00Z"), HOUR));
    }

    @Test
    void leavesOutTheBreakBetweenTwoIntervals() {
        assertEquals(at("2026-11-23T14:00:00Z"), withBreak.dueAfter(at("2026-11-23T11:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void leavesOutHolidays() {
        BusinessHours hours = new BusinessHours(
                ZoneId.of("UTC"),
                WORKDAYS,
                List.of(OpeningInterval.parse("09:00-17:00")),
                Set.of(LocalDate.parse("2026-12-25")));
        assertEquals(at("2026-12-28T10:00:00Z"), hours.dueAfter(at("2026-12-24T16:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void countsTheHourThatTheClocksSkipAsNone() {
        BusinessHours nights = hours("Europe/Berlin", EnumSet.of(SUNDAY), "00:00-24:00");
        assertEquals(Duration.ofHours(23), nights.between(at("2026-03-28T12:00:00Z"), at("2026-03-30T12:00:00Z")));
        assertEquals(Duration.ofHours(25), nights.between(at("2026-10-24T12:00:00Z"), at("2026-10-26T12:00:00Z")));
    }

    @Test
    void refusesHoursThatNeverCome() {
        assertThrows(IllegalArgumentException.class, () -> hours("UTC", Set.of(), "09:00-17:00"));
        assertThrows(IllegalArgumentException.class, () -> hours("UTC", WORKDAYS));
    }

    @Test
    void refusesIntervalsThatOverlapOrRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> hours("UTC", WORKDAYS, "09:00-13:00", "12:00-17:00"));
        assertThrows(IllegalArgumentException.class, () -> OpeningInterval.parse("17:00-09:00"));
        assertThrows(IllegalArgumentException.class, () -> OpeningInterval.parse("nine to five"));
    }

    @Test
    void refusesADeadlineInThePast() {
        Duration negative = Duration.ofMinutes(-1);
        assertThrows(IllegalArgumentException.class, () -> office.dueAfter(at("2026-11-23T10:00:00Z"), negative));
    }

    private static BusinessHours hours(String zone, Set<DayOfWeek> days, String... intervals) {
        List<OpeningInterval> parsed =
                List.of(intervals).stream().map(OpeningInterval::parse).toList();
        return new BusinessHours(ZoneId.of(zone), days, parsed, Set.of());
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
