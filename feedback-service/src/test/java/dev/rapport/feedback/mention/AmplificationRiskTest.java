package dev.rapport.feedback.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.mention.AmplificationRisk.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AmplificationRiskTest {
    private static final Duration HALF_LIFE = Duration.ofDays(3);
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final double EXACT = 1e-12;

    @Test
    void isTheirShareOfTheAudienceForSomethingFresh() {
        AmplificationRisk risk = AmplificationRisk.of(3_000, 1_000, Duration.ZERO, HALF_LIFE, null);
        assertEquals(0.75, risk.audience(), EXACT);
        assertEquals(1, risk.freshness(), EXACT);
        assertEquals(0.75, risk.value(), EXACT);
        assertEquals(Level.HIGH, risk.level());
    }

    @Test
    void halvesWithEachHalfLifeUnlessItGrows() {
        AmplificationRisk old = AmplificationRisk.of(3_000, 1_000, HALF_LIFE.multipliedBy(3), HALF_LIFE, -0.2);
        assertEquals(0.125, old.freshness(), EXACT);
        assertEquals(0, old.growth(), EXACT);
        assertEquals(0.75 * 0.125, old.value(), EXACT);
        assertEquals(Level.LOW, old.level());
        AmplificationRisk growing = AmplificationRisk.of(3_000, 1_000, HALF_LIFE.multipliedBy(3), HALF_LIFE, 1.0);
        assertEquals(0.5, growing.growth(), EXACT);
        assertEquals(0.375, growing.value(), EXACT);
    }

    @Test
    void isUnknownWithoutBothReaches() {
        assertNull(AmplificationRisk.of(null, 1_000, Duration.ZERO, HALF_LIFE, null)
                .value());
        assertNull(AmplificationRisk.of(1_000, null, Duration.ZERO, HALF_LIFE, null)
                .level());
        assertEquals(
                0.0, AmplificationRisk.of(0, 0, Duration.ZERO, HALF_LIFE, null).value());
    }

    @Test
    void findsTheSlopeOfAStraightLine() {
        // 1, 3, 7 are one less than powers of two: one doubling a day.
        List<Slope.Point> points = List.of(point(0, 1), point(1, 3), point(2, 7));
        assertEquals(1, Slope.doublingsPerDay(points), EXACT);
        assertEquals(1, Slope.doublingsPerDay(points.reversed()), EXACT);
        assertEquals(0, Slope.doublingsPerDay(List.of(point(0, 5), point(3, 5))), EXACT);
    }

    /** Computed by hand: days 0, 1, 3 and logarithms 1, 2, 3 have the slope 27/42. */
    @Test
    void findsTheLeastSquaresLine() {
        assertEquals(27.0 / 42, Slope.doublingsPerDay(List.of(point(0, 1), point(1, 3), point(3, 7))), EXACT);
    }

    @Test
    void hasNoSlopeWithoutTwoTimes() {
        assertNull(Slope.doublingsPerDay(List.of()));
        assertNull(Slope.doublingsPerDay(List.of(point(0, 5))));
        assertNull(Slope.doublingsPerDay(List.of(point(1, 5), point(1, 9))));
    }

    @Property
    void liesBetweenNoneAndAllAndGrowsWithWhatMakesItGrow(
            @ForAll @IntRange(max = 999_999_999) int theirs,
            @ForAll @IntRange(max = 999_999_999) int ours,
            @ForAll @IntRange(max = 100_000) int hours,
            @ForAll @DoubleRange(min = -20, max = 20) double slope) {
        double risk = risk(theirs, ours, hours, slope);
        assertTrue(risk >= 0 && risk <= 1, () -> "" + risk);
        assertTrue(risk(theirs + 1, ours, hours, slope) >= risk);
        assertTrue(risk(theirs, ours + 1, hours, slope) <= risk);
        assertTrue(risk(theirs, ours, hours + 1, slope) <= risk);
        assertTrue(risk(theirs, ours, hours, slope + 1) >= risk);
    }

    private static double risk(int theirs, int ours, int hours, double slope) {
        return AmplificationRisk.of(theirs, ours, Duration.ofHours(hours), HALF_LIFE, slope)
                .value();
    }

    private static Slope.Point point(int day, int size) {
        return new Slope.Point(START.plus(Duration.ofDays(day)), size);
    }
}
