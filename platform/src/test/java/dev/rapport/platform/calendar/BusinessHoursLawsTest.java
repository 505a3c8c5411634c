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
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any business hours, any start and any length of time. */
class BusinessHoursLawsTest {
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2028-01-01T00:00:00Z").getEpochSecond();

    @Property
    void isNeverDueBeforeTheStart(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        assertFalse(hours.dueAfter(start, time).isBefore(start));
    }

    @Property
    void isNeverDueOutsideBusinessHours(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        ZonedDateTime due = hours.dueAfter(start, time).atZone(hours.zone());
        // The end of an interval that lasts until midnight reads as the next day.
        ZonedDateTime within = due.minusNanos(1);
        assertTrue(isOpen(hours, due) || isOpen(hours, within), due::toString);
    }

    @Property
    void exactlyTheAskedBusinessTimeLiesBetweenStartAndDue(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant start, @ForAll("times") Duration time) {
        assertEquals(time, hours.between(start, hours.dueAfter(start, time)));
    }

    private static boolean isOpen(BusinessHours hours, ZonedDateTime moment) {
        return hours.days().contains(moment.getDayOfWeek())
                && !hours.holidays().contains(moment.toLocalDate())
                && hours.intervals().stream().anyMatch(interval -> covers(interval, moment.toLocalTime()));
    }

    private static boolean covers(OpeningInterval interval, LocalTime time) {
        return !time.isBefore(interval.from())
                && (interval.to().equals(LocalTime.MIDNIGHT) || !time.isAfter(interval.to()));
    }

    @Provide
    Arbitrary<BusinessHours> hours() {
        Arbitrary<ZoneId> zones = Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
                .map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<List<OpeningInterval>> intervals = Arbitraries.of(
                        List.of("09:00-17:00"),
                        List.of("08:30-12:00", "13:15-17:45"),
                        List.of("00:00-24:00"),
                        List.of("04:00-05:00", "22:00-24:00"))
                .map(texts -> texts.stream().map(OpeningInterval::parse).toList());
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 800)
                .map(day -> LocalDate.parse("2026-01-01").plusDays(day))
                .set()
                .ofMaxSize(20);
        return Combinators.combine(zones, days, intervals, holidays).as(BusinessHours::new);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(FROM, TO).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.integers().between(0, 60 * 100).map(Duration::ofMinutes);
    }
}
