package dev.rapport.lead.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.lead.scoring.Engagement.Counted;
import dev.rapport.lead.scoring.Engagement.Seen;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for any rule and any touches. */
class EngagementLawsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property
    void noWindowGivesMoreThanItsCap(@ForAll("capped") Engagement rule, @ForAll("touches") List<Seen> touches) {
        Map<Long, Integer> given = rule.count(touches, NOW).stream()
                .collect(Collectors.groupingBy(
                        counted -> window(counted, rule.windowDays()),
                        Collectors.summingInt(counted -> Math.abs(counted.points()))));
        given.values().forEach(points -> assertTrue(points <= rule.mostPoints(), given::toString));
    }

    @Property
    void aWindowGivesAllItCanWhereTouchesAreEnough(
            @ForAll("capped") Engagement rule, @ForAll("touches") List<Seen> touches) {
        Map<Long, Long> seen = touches.stream()
                .filter(touch -> !touch.at().isAfter(NOW))
                .collect(Collectors.groupingBy(touch -> window(touch.at(), rule.windowDays()), Collectors.counting()));
        long expected = seen.values().stream()
                .mapToLong(count -> Math.min(rule.mostPoints(), count * Math.abs(rule.points())))
                .sum();
        long given = rule.count(touches, NOW).stream()
                .mapToLong(counted -> Math.abs(counted.points()))
                .sum();
        assertEquals(expected, given);
    }

    @Property
    void theOrderInWhichTouchesAreToldDoesNotMatter(
            @ForAll("rules") Engagement rule, @ForAll("touches") List<Seen> touches, @ForAll Random random) {
        List<Seen> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, random);
        assertEquals(rule.count(touches, NOW), rule.count(shuffled, NOW));
    }

    @Property
    void nothingIsWorthMoreThanItGave(@ForAll("rules") Engagement rule, @ForAll("touches") List<Seen> touches) {
        rule.count(touches, NOW)
                .forEach(counted -> assertTrue(
                        counted.worth().abs().compareTo(BigDecimal.valueOf(Math.abs(counted.points()))) <= 0));
    }

    @Property
    void aTouchIsWorthHalfAHalfLifeLater(
            @ForAll("rules") Engagement rule,
            @ForAll("touches") List<Seen> touches,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Engagement halving = new Engagement(rule.points(), rule.mostPoints(), rule.windowDays(), days);
        List<Counted> before = halving.count(touches, NOW);
        List<Counted> after =
                halving.count(before.stream().map(Counted::touch).toList(), NOW.plus(Duration.ofDays(days)));
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            BigDecimal half = before.get(i).worth().divide(BigDecimal.TWO);
            assertTrue(after.get(i).worth().subtract(half).abs().compareTo(CENT) <= 0);
        }
    }

    @Test
    void theFirstTouchesOfAWindowCountAndTheLastInPart() {
        Engagement rule = new Engagement(4, 10, 1, null);
        List<Seen> touches =
                List.of(seen(3, "09:00"), seen(3, "10:00"), seen(3, "11:00"), seen(3, "12:00"), seen(4, "00:00"));
        assertEquals(
                List.of(4, 4, 2, 4),
                rule.count(touches, NOW).stream().map(Counted::points).toList());
    }

    @Test
    void touchesThatSpeakAgainstALeadAreCappedAsWell() {
        Engagement rule = new Engagement(-4, 6, 1, null);
        assertEquals(
                List.of(-4, -2),
                rule.count(List.of(seen(3, "09:00"), seen(3, "10:00"), seen(3, "11:00")), NOW).stream()
                        .map(Counted::points)
                        .toList());
    }

    @Test
    void decayIsByAge() {
        Engagement rule = new Engagement(10, null, null, 2);
        Instant asOf = seen(7, "09:00").at();
        assertEquals(
                List.of(new BigDecimal("2.50"), new BigDecimal("7.07"), new BigDecimal("10.00")),
                rule.count(List.of(seen(3, "09:00"), seen(6, "09:00"), seen(7, "09:00")), asOf).stream()
                        .map(Counted::worth)
                        .toList());
    }

    private static Seen seen(int day, String time) {
        Instant at = Instant.parse("2026-05-0" + day + "T" + time + ":00Z");
        return new Seen(RecordId.of("a05", at.getEpochSecond()), at);
    }

    private static long window(Counted counted, int days) {
        return window(counted.touch().at(), days);
    }

    /** By the calendar, and not as it is computed. */
    private static long window(Instant at, int days) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return Math.floorDiv(ChronoUnit.DAYS.between(LocalDate.EPOCH, day), days);
    }

    @Provide
    Arbitrary<Engagement> capped() {
        return Combinators.combine(
                        points(),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 40))
                .as((points, most, days) -> new Engagement(points, most, days, null));
    }

    @Provide
    Arbitrary<Engagement> rules() {
        Arbitrary<Integer> halfLives = Arbitraries.integers().between(1, 90).injectNull(0.3);
        Arbitrary<Engagement> uncapped =
                Combinators.combine(points(), halfLives).as((points, days) -> new Engagement(points, null, null, days));
        return Arbitraries.oneOf(capped(), uncapped);
    }

    @Provide
    Arbitrary<List<Seen>> touches() {
        Arbitrary<Long> minutes = Arbitraries.longs().between(-10_000, 200_000);
        return minutes.list().ofMaxSize(40).map(ages -> {
            List<Seen> touches = new ArrayList<>();
            for (Long age : ages) {
                touches.add(new Seen(RecordId.of("a05", touches.size() + 1), NOW.minus(Duration.ofMinutes(age))));
            }
            return touches;
        });
    }

    private static Arbitrary<Integer> points() {
        return Arbitraries.integers().between(-20, 20).filter(points -> points != 0);
    }
}
