package dev.rapport.platform.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    private static final double AS_PUBLISHED = 0.5e-4;
    private static final double EXACT = 1e-9;
    private static final double Z_97_5 = 2.241402727604945;

    /** Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithThePublishedTable(long x, long n, double lower, double upper) {
        Wilson interval = Wilson.of(x, n, Wilson.Z_95);
        assertEquals(lower, interval.lower(), AS_PUBLISHED);
        assertEquals(upper, interval.upper(), AS_PUBLISHED);
    }

    /** The formula as Wilson wrote it, evaluated with 50 digits at the same z. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 1.959963984540054, 0.2552885198782742317, 0.36620957698280006291",
        "15, 148, 2.241402727604945, 0.058212127937920949267, 0.17066642860613736988",
        "0, 20, 1.959963984540054, 0.0, 0.16112515805281935466",
        "1, 29, 2.241402727604945, 0.0050320124171553759318, 0.20140784423665650724",
        "29, 29, 1.959963984540054, 0.88303020150025925768, 1.0",
        "5000, 100000, 2.241402727604945, 0.048477699524886510236, 0.051567513179364520064",
        "3, 4000000000, 1.959963984540054, 2.5506768212311781088e-10, 2.2052970206875660255e-9"
    })
    void agreesWithTheFormulaInManyDigits(long x, long n, double z, double lower, double upper) {
        Wilson interval = Wilson.of(x, n, z);
        assertEquals(lower, interval.lower(), EXACT * Math.max(lower, Double.MIN_NORMAL));
        assertEquals(upper, interval.upper(), EXACT * upper);
    }

    @Property
    void agreesWithTheLibrary(
            @ForAll @IntRange(min = 1, max = 1_000_000) int n, @ForAll @IntRange(max = 1_000_000) int draw) {
        int x = draw % (n + 1);
        var theirs = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, 0.05);
        Wilson ours = Wilson.of(x, n, Wilson.Z_95);
        assertEquals(theirs.getLowerBound(), ours.lower(), EXACT);
        assertEquals(theirs.getUpperBound(), ours.upper(), EXACT);
    }

    @Property
    void holdsTheShareAndStaysWithinZeroAndOne(
            @ForAll @IntRange(min = 1, max = 1_000_000) int n, @ForAll @IntRange(max = 1_000_000) int draw) {
        int x = draw % (n + 1);
        double share = (double) x / n;
        Wilson interval = Wilson.of(x, n, Z_97_5);
        assertTrue(0 <= interval.lower() && interval.lower() <= share);
        assertTrue(share <= interval.upper() && interval.upper() <= 1);
    }

    @Property
    void growsWithTheSharesAndMirrorsThem(
            @ForAll @IntRange(min = 2, max = 100_000) int n, @ForAll @IntRange(max = 100_000) int draw) {
        int x = draw % n;
        Wilson less = Wilson.of(x, n, Wilson.Z_95);
        Wilson more = Wilson.of(x + 1, n, Wilson.Z_95);
        assertTrue(less.lower() < more.lower() && less.upper() < more.upper());
        Wilson mirrored = Wilson.of(n - x, n, Wilson.Z_95);
        assertEquals(1 - less.lower(), mirrored.upper(), EXACT);
        assertEquals(1 - less.upper(), mirrored.lower(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1.96", "-1, 5, 1.96", "6, 5, 1.96", "1, 5, -1", "1, 5, NaN"})
    void refusesWhatCannotBe(long x, long n, double z) {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(x, n, z));
    }
}
