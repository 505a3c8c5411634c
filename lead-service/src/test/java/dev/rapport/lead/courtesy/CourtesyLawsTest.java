package dev.rapport.lead.courtesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any quiet hours, caps, past touches and moment asked about. */
class CourtesyLawsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What a person wants, and when they were contacted. */
    record Wishes(List<QuietHours> quiet, List<FrequencyCap> caps) {
        Courtesy courtesy() {
            return new Courtesy(
                    Stream.<Restraint>concat(quiet.stream(), caps.stream()).toList());
        }

        /** By definition, and not as it is computed: no stretch that the moment falls in holds too many. */
        boolean allow(Instant moment) {
            return quiet.stream().noneMatch(hours -> isQuiet(hours, moment))
                    && caps.stream().allMatch(cap -> hasRoom(cap, moment));
        }
    }

    @Property
    void whatIsNextAllowedIsAllowed(@ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        Instant next = next(wishes, asked);
        assertTrue(wishes.allow(next), next::toString);
        assertEquals(List.of(), wishes.courtesy().reasonsAgainst(next));
        assertEquals(next, next(wishes, next));
    }

    @Property
    void isNeverInsideQuietHours(@ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        Instant next = next(wishes, asked);
        wishes.quiet().forEach(hours -> assertFalse(isQuiet(hours, next), next::toString));
    }

    @Property
    void isNeverBeforeTheMomentAskedAbout(@ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        assertFalse(next(wishes, asked).isBefore(asked));
    }

    @Property
    void isTheMomentItselfExactlyIfNothingStandsAgainstIt(
            @ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        boolean free = wishes.courtesy().reasonsAgainst(asked).isEmpty();
        assertEquals(wishes.allow(asked), free);
        assertEquals(free, next(wishes, asked).equals(asked));
    }

    @Property
    void aMinuteBeforeItIsRefused(@ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        Instant before = next(wishes, asked).minus(MINUTE);
        if (!before.isBefore(asked)) {
            assertFalse(wishes.allow(before), before::toString);
            assertFalse(wishes.courtesy().reasonsAgainst(before).isEmpty());
        }
    }

    @Property(tries = 25)
    void everyMinuteBeforeItIsRefused(@ForAll("wishes") Wishes wishes, @ForAll("moments") Instant asked) {
        Instant next = next(wishes, asked);
        for (Instant moment = asked; moment.isBefore(next); moment = moment.plus(MINUTE)) {
            assertFalse(wishes.allow(moment), moment::toString);
        }
    }

    /** Whoever asks again and again, and each time takes the moment offered, stays within the caps. */
    @Property(tries = 200)
    void takingWhatIsOfferedNeverExceedsACap(
            @ForAll("counts") int most, @ForAll("hours") QuietHours quiet, @ForAll("moments") Instant asked) {
        List<Instant> taken = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            FrequencyCap cap = new FrequencyCap(Reason.CAP_OF_7_DAYS, ContactPreference.WEEK, most, taken);
            taken.add(next(new Wishes(List.of(quiet), List.of(cap)), asked));
        }
        taken.forEach(start -> assertTrue(countFrom(start, ContactPreference.WEEK, taken) <= most, taken::toString));
    }

    private static Instant next(Wishes wishes, Instant asked) {
        return wishes.courtesy().firstFrom(asked).orElseThrow();
    }

    private static boolean isQuiet(QuietHours hours, Instant moment) {
        int time = minute(moment.atZone(hours.zone()).toLocalTime());
        int from = minute(hours.from());
        int until = minute(hours.until());
        int sinceFrom = Math.floorMod(time - from, 24 * 60);
        return sinceFrom < Math.floorMod(until - from, 24 * 60);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static boolean hasRoom(FrequencyCap cap, Instant moment) {
        List<Instant> with =
                Stream.concat(cap.touches().stream(), Stream.of(moment)).toList();
        return with.stream()
                .filter(start -> !start.isAfter(moment) && moment.isBefore(start.plus(cap.days())))
                .allMatch(start -> countFrom(start, cap.days(), with) <= cap.most());
    }

    private static long countFrom(Instant start, Duration days, List<Instant> touches) {
        return touches.stream()
                .filter(touch -> !touch.isBefore(start) && touch.isBefore(start.plus(days)))
                .count();
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        Arbitrary<List<FrequencyCap>> caps = moments()
                .list()
                .ofMaxSize(40)
                .flatMap(touches -> Arbitraries.of(
                                cap(Reason.CAP_OF_7_DAYS, ContactPreference.WEEK, touches),
                                cap(Reason.CAP_OF_30_DAYS, ContactPreference.MONTH, touches))
                        .flatMap(cap -> cap)
                        .list()
                        .ofMaxSize(3));
        return Combinators.combine(hours().list().ofMaxSize(1), caps).as(Wishes::new);
    }

    private Arbitrary<FrequencyCap> cap(Reason reason, Duration days, List<Instant> touches) {
        return counts().map(most -> new FrequencyCap(reason, days, most, touches));
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 8);
    }

    @Provide
    Arbitrary<QuietHours> hours() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Beirut",
                        "Asia/Kathmandu",
                        "Africa/Casablanca")
                .map(ZoneId::of);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Combinators.combine(minutes, minutes, zones)
                .filter((from, until, _) -> !from.equals(until))
                .as((from, until, zone) -> new QuietHours(
                        LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L), zone));
    }

    /** Whole minutes of somewhat over a hundred days, in which clocks are set: dense enough for caps to bind. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Integer> spring = Arbitraries.integers().between(60, 120);
        Arbitrary<Integer> autumn = Arbitraries.integers().between(270, 330);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Combinators.combine(Arbitraries.oneOf(spring, autumn), minutes)
                .as((day, minute) -> FROM.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)));
    }
}
