package dev.rapport.content.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CourtesyHoursLawsTest {
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    /** Zones whose clocks change by an hour, by half of one, at midnight, late in the evening, hardly or never. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "America/Nuuk",
            "Asia/Beirut",
            "America/Havana",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "UTC");

    /** A day and the hours of a user on it. */
    record Case(ZoneId zone, LocalDate day, CourtesyHours hours) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
        Arbitrary<Integer> times = Arbitraries.integers().between(0, MINUTES_OF_A_DAY - 1);
        Arbitrary<CourtesyHours> hours = Combinators.combine(
                        Arbitraries.integers().between(0, 23), times, times)
                .as((hour, from, until) ->
                        new CourtesyHours(hour, new QuietHours(time(from), time(until)), false, null));
        return Combinators.combine(zones, hours, Arbitraries.integers().between(0, 9_000))
                .as((zone, hour, days) -> new Case(zone, nearChange(zone, days), hour));
    }

    /** Every other day is one on which clocks change, or beside it. */
    private static LocalDate nearChange(ZoneId zone, int days) {
        LocalDate day = LocalDate.of(2008, 1, 1).plusDays(days);
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        return days % 2 == 0 || change == null
                ? day
                : change.getDateTimeBefore().toLocalDate().plusDays(days % 3 - 1);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.ofSecondOfDay(minutes * 60L);
    }

    @Property(tries = 2_000)
    void aDigestIsOnItsDayAndNotInQuietHours(@ForAll("cases") Case on) {
        on.hours()
                .digestOn(on.day(), on.zone())
                .ifPresentOrElse(
                        moment -> {
                            assertEquals(on.day(), LocalDate.ofInstant(moment, on.zone()));
                            assertFalse(on.hours().isQuiet(moment, on.zone()));
                        },
                        () -> assertTrue(isQuietThroughout(on), () -> "no digest on a day with room for it: " + on));
    }

    private static boolean isQuietThroughout(Case on) {
        Instant end = on.day().plusDays(1).atStartOfDay(on.zone()).toInstant();
        for (Instant at = on.day().atStartOfDay(on.zone()).toInstant(); at.isBefore(end); at = at.plusSeconds(60)) {
            if (LocalDate.ofInstant(at, on.zone()).equals(on.day())
                    && !on.hours().isQuiet(at, on.zone())) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 300)
    void whoeverLooksAgainAndAgainTellsOneDigestADay(
            @ForAll("cases") Case on, @ForAll @IntRange(min = 1, max = 20) int minutes) {
        Map<LocalDate, Integer> told = new HashMap<>();
        LocalDate digestedOn = null;
        Instant from = on.day().minusDays(2).atStartOfDay(on.zone()).toInstant();
        Instant end = from.plus(Duration.ofDays(5));
        for (Instant now = from; now.isBefore(end); now = now.plus(Duration.ofMinutes(minutes))) {
            Look look = new Look(on.hours(), on.zone(), digestedOn, now);
            if (look.isDigestDue(List.of(LONG_AGO))) {
                assertFalse(on.hours().isQuiet(now, on.zone()), "told in quiet hours");
                digestedOn = look.today();
                told.merge(digestedOn, 1, Integer::sum);
            }
        }
        told.forEach((day, times) -> assertEquals(1, times, () -> "digests on " + day));
        for (LocalDate day = on.day().minusDays(2);
                day.isBefore(LocalDate.ofInstant(end, on.zone()));
                day = day.plusDays(1)) {
            LocalDate each = day;
            if (hasRoom(new Case(on.zone(), each, on.hours()), minutes)) {
                assertTrue(told.containsKey(each), () -> "no digest on " + each + " of " + on);
            }
        }
    }

    /** Somebody who looks every few minutes cannot but meet what is not quiet after the digest's moment. */
    private static boolean hasRoom(Case on, int minutes) {
        return on.hours()
                .digestOn(on.day(), on.zone())
                .filter(moment -> {
                    for (int i = 0; i < minutes; i++) {
                        Instant at = moment.plusSeconds(60L * i);
                        if (on.hours().isQuiet(at, on.zone())
                                || !LocalDate.ofInstant(at, on.zone()).equals(on.day())) {
                            return false;
                        }
                    }
                    return true;
                })
                .isPresent();
    }

    @Property(tries = 1_000)
    void theNextDigestThatIsPromisedIsTold(@ForAll("cases") Case on, @ForAll @IntRange(max = 1439) int minute) {
        Instant now = on.day().atStartOfDay(on.zone()).toInstant().plusSeconds(60L * minute);
        if (isQuietThroughout(on)) {
            return;
        }
        List<Instant> waiting = List.of(now);
        Instant promised = new Look(on.hours(), on.zone(), null, now).nextDigest(waiting);
        assertTrue(
                new Look(on.hours(), on.zone(), null, promised).isDigestDue(waiting),
                () -> "promised at " + promised + " and not told");
    }

    @Property(tries = 1_000)
    void nobodyIsLeftForLongerThanAnHour(@ForAll("cases") Case on) {
        Instant now = on.day().atStartOfDay(on.zone()).toInstant();
        Instant next = new Look(on.hours(), on.zone(), null, now).nextLook();
        assertTrue(next.isAfter(now) && !next.isAfter(now.plus(Duration.ofHours(1))));
    }

    @Example
    void aDigestInQuietHoursIsToldAtTheirEnd() {
        CourtesyHours hours = new CourtesyHours(6, QuietHours.USUAL, false, null);
        assertEquals(
                Instant.parse("2026-03-29T05:00:00Z"),
                hours.digestOn(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"))
                        .orElseThrow());
    }

    @Example
    void whatComesUpAfterTheDigestWaitsForTheNext() {
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        Look look = new Look(CourtesyHours.USUAL, ZoneOffset.UTC, null, noon);
        assertFalse(look.isDigestDue(List.of(noon)));
        assertTrue(look.isDigestDue(List.of(Instant.parse("2026-06-01T08:00:00Z"))));
        assertEquals(Instant.parse("2026-06-02T08:00:00Z"), look.nextDigest(List.of(noon)));
    }

    @Example
    void aDayThatAZoneLeavesOutHasNoDigest() {
        assertTrue(CourtesyHours.USUAL
                .digestOn(LocalDate.of(2011, 12, 30), ZoneId.of("Pacific/Apia"))
                .isEmpty());
    }
}
