package dev.rapport.lead.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class AttributionLawsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Property
    void weightsSumToOne(@ForAll AttributionModel model, @ForAll("journeys") Journey journey) {
        double[] weights = model.weights(journey, WEEK);
        assertEquals(journey.length(), weights.length);
        assertTrue(Arrays.stream(weights).allMatch(weight -> weight >= 0));
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
    }

    @Property
    void centsAddUpToTheAmount(
            @ForAll AttributionModel model,
            @ForAll("journeys") Journey journey,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cents) {
        double[] weights = model.weights(journey, WEEK);
        long[] parts = LargestRemainder.split(cents, weights);
        assertEquals(cents, Arrays.stream(parts).sum());
        for (int i = 0; i < parts.length; i++) {
            assertEquals((double) cents * weights[i], (double) parts[i], 1.001);
        }
    }

    @Property
    void nobodyGetsLessForWeighingMore(
            @ForAll("journeys") Journey journey, @ForAll @LongRange(min = 0, max = 10_000) long cents) {
        double[] weights = AttributionModel.TIME_DECAY.weights(journey, WEEK);
        long[] parts = LargestRemainder.split(cents, weights);
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts.length; j++) {
                assertTrue(weights[i] <= weights[j] || parts[i] >= parts[j], () -> Arrays.toString(parts));
            }
        }
    }

    @Property
    void laterTouchesDecayLess(@ForAll("journeys") Journey journey) {
        double[] weights = AttributionModel.TIME_DECAY.weights(journey, WEEK);
        for (int i = 1; i < weights.length; i++) {
            assertTrue(weights[i] >= weights[i - 1]);
        }
    }

    @Example
    void sharesAsTheModelsSay() {
        Journey journey = journey(List.of(0, 7, 14, 21, 28), 8, 22);
        assertWeights(AttributionModel.FIRST, journey, 1, 0, 0, 0, 0);
        assertWeights(AttributionModel.LAST, journey, 0, 0, 0, 0, 1);
        assertWeights(AttributionModel.LINEAR, journey, 0.2, 0.2, 0.2, 0.2, 0.2);
        assertWeights(AttributionModel.U, journey, 0.4, 0.2 / 3, 0.2 / 3, 0.2 / 3, 0.4);
        assertWeights(AttributionModel.W, journey, 0.3, 0.3, 0.05, 0.3, 0.05);
        assertWeights(AttributionModel.TIME_DECAY, journey, 1 / 31.0, 2 / 31.0, 4 / 31.0, 8 / 31.0, 16 / 31.0);
    }

    @Example
    void givesShortJourneysAllThereIs() {
        for (AttributionModel model : AttributionModel.values()) {
            assertWeights(model, journey(List.of(3), 0, 5), 1);
        }
        assertWeights(AttributionModel.U, journey(List.of(0, 1), 0, 1), 0.5, 0.5);
        assertWeights(AttributionModel.W, journey(List.of(0, 1), 0, 1), 2 / 3.0, 1 / 3.0);
    }

    @Example
    void givesTheLastCentsToTheLargestRemainders() {
        assertArrayEquals(new long[] {34, 33, 33}, LargestRemainder.split(100, new double[] {1, 1, 1}));
        assertArrayEquals(new long[] {14, 29, 57}, LargestRemainder.split(100, new double[] {1, 2, 4}));
        assertArrayEquals(new long[] {0, 1}, LargestRemainder.split(1, new double[] {0.4, 0.6}));
        assertArrayEquals(new long[] {0, 0}, LargestRemainder.split(0, new double[] {0.4, 0.6}));
    }

    @Provide
    Arbitrary<Journey> journeys() {
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(0, 365)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> list.stream().sorted().toList());
        Arbitrary<Integer> day = Arbitraries.integers().between(-30, 400);
        return Combinators.combine(days, day, day).as(AttributionLawsTest::journey);
    }

    private static Journey journey(List<Integer> touches, int known, int opened) {
        return new Journey(touches.stream().map(AttributionLawsTest::day).toList(), day(known), day(opened));
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static void assertWeights(AttributionModel model, Journey journey, double... expected) {
        assertArrayEquals(expected, model.weights(journey, WEEK), 1e-12, model.name());
    }
}
