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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        BusinessHours hours = BusinessHours.alike(
                ZoneId.of("UTC"),
                WORKDAYS,
                List.of(OpeningInterval.parse("09:00-17:00")),
                Set.of(LocalDate.parse("2026-12-25")));
        assertEquals(at("2026-12-28T10:00:00Z"), hours.dueAfter(at("2026-12-24T16:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void knowsEachWeekdayByItself() {
        BusinessHours hours = new BusinessHours(
                ZoneId.of("UTC"), Map.of(MONDAY, intervals("09:00-17:00"), FRIDAY, intervals("09:00-12:00")), Map.of());
        assertEquals(at("2026-11-27T10:00:00Z"), hours.dueAfter(at("2026-11-23T16:00:00Z"), HOUR.multipliedBy(2)));
        assertEquals(at("2026-11-30T10:00:00Z"), hours.dueAfter(at("2026-11-27T11:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void leavesOutTheHoursOfAHalfHoliday() {
        BusinessHours hours = new BusinessHours(
                ZoneId.of("UTC"),
                Map.of(MONDAY, intervals("09:00-17:00")),
                Map.of(LocalDate.parse("2026-11-23"), intervals("11:00-13:00", "12:00-15:00")));
        assertEquals(at("2026-11-23T16:00:00Z"), hours.dueAfter(at("2026-11-23T10:00:00Z"), HOUR.multipliedBy(2)));
    }

    @Test
    void knowsNoHourThatTheClocksSkipAndTwoOfOneThatComesTwice() {
        BusinessHours small = hours("Europe/Berlin", EnumSet.of(SUNDAY), "02:00-02:45");
        assertEquals(Duration.ZERO, small.between(at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")));
        assertEquals(Duration.ofMinutes(90), small.between(at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z")));
        assertEquals(at("2026-10-25T01:15:00Z"), small.dueAfter(at("2026-10-25T00:00:00Z"), HOUR));
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
        return BusinessHours.alike(ZoneId.of(zone), days, intervals(intervals), Set.of());
    }

    private static List<OpeningInterval> intervals(String... texts) {
        return Stream.of(texts).map(OpeningInterval::parse).toList();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
