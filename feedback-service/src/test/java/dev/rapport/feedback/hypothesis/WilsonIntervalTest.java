package dev.rapport.feedback.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    private static final double AS_PUBLISHED = 0.5e-4;
    private static final double EXACT = 1e-9;

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithNewcombe(int successes, int trials, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(successes, trials, 0.05);
        assertEquals(lower, interval.lower(), AS_PUBLISHED);
        assertEquals(upper, interval.upper(), AS_PUBLISHED);
    }

    /** The formula evaluated with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.05, 0.2552885198782742258, 0.3662095769828000701",
        "15, 148, 0.05, 0.0623863995307362798, 0.1604872417233080389",
        "0, 20, 0.05, 0.0, 0.1611251580528193871",
        "1, 29, 0.05, 0.0061132142927626605, 0.1717552187932028813",
        "29, 29, 0.05, 0.8830302015002592329, 1.0",
        "61, 100, 0.025, 0.4979308232787143417, 0.7115453330383543015",
        "5000, 100000, 0.01, 0.0482543950797058812, 0.0518053150279994032"
    })
    void agreesWithTheFormula(int successes, int trials, double alpha, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(successes, trials, alpha);
        assertEquals(lower, interval.lower(), EXACT);
        assertEquals(upper, interval.upper(), EXACT);
        assertEquals(1 - alpha, interval.level(), EXACT);
    }

    @Property
    void holdsTheRateAndStaysWithinZeroAndOne(
            @ForAll @IntRange(min = 1, max = 100_000) int trials, @ForAll @IntRange(max = 100_000) int draw) {
        WilsonInterval interval = WilsonInterval.of(draw % (trials + 1), trials, 0.05);
        assertTrue(0 <= interval.lower() && interval.lower() <= interval.rate() + EXACT);
        assertTrue(interval.rate() - EXACT <= interval.upper() && interval.upper() <= 1);
    }
}
