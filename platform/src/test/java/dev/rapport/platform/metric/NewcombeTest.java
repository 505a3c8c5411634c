package dev.rapport.platform.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeTest {
    private static final double AS_PUBLISHED = 0.5e-4;
    private static final double EXACT = 1e-9;

    /** Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void agreesWithThePublishedTable(long x1, long n1, long x2, long n2, double lower, double upper) {
        Newcombe difference = Newcombe.difference(x1, n1, x2, n2, Wilson.Z_95);
        assertEquals(lower, difference.lower(), AS_PUBLISHED);
        assertEquals(upper, difference.upper(), AS_PUBLISHED);
    }

    /** The formula as published, evaluated with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.052431472402364895938, 0.33387265403690596151",
        "9, 10, 3, 10, 0.17052272393450292815, 0.80901797353548797133",
        "5, 56, 0, 29, -0.038137147903536879032, 0.19256001385511160487",
        "0, 10, 0, 20, -0.16112515805281935466, 0.27753279986288920453",
        "10, 10, 0, 10, 0.60750935043052423295, 1.0",
        "1231, 81024, 1100, 80500, 0.000365196634866989297, 0.0026929521050203908048",
        "5000000, 2000000000, 4990000, 2000000000, 1.9064451258983732529e-6, 8.0935562098624084896e-6"
    })
    void agreesWithTheFormulaInManyDigits(long x1, long n1, long x2, long n2, double lower, double upper) {
        Newcombe difference = Newcombe.difference(x1, n1, x2, n2, Wilson.Z_95);
        assertEquals(lower, difference.lower(), EXACT * Math.abs(lower));
        assertEquals(upper, difference.upper(), EXACT * Math.abs(upper));
    }

    @Property
    void holdsTheDifferenceAndTurnsWithTheOrder(
            @ForAll @IntRange(min = 1, max = 100_000) int n1,
            @ForAll @IntRange(min = 1, max = 100_000) int n2,
            @ForAll @IntRange(max = 100_000) int draw1,
            @ForAll @IntRange(max = 100_000) int draw2) {
        Newcombe there = Newcombe.difference(draw1 % (n1 + 1), n1, draw2 % (n2 + 1), n2, Wilson.Z_95);
        Newcombe back = Newcombe.difference(draw2 % (n2 + 1), n2, draw1 % (n1 + 1), n1, Wilson.Z_95);
        assertTrue(-1 <= there.lower() && there.lower() <= there.value());
        assertTrue(there.value() <= there.upper() && there.upper() <= 1);
        assertEquals(-there.upper(), back.lower(), EXACT);
        assertEquals(-there.lower(), back.upper(), EXACT);
    }

    @Property
    void narrowsAsCasesAreAdded(
            @ForAll @IntRange(min = 1, max = 10_000) int n,
            @ForAll @IntRange(max = 10_000) int draw,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        int x = draw % (n + 1);
        assertTrue(width(Newcombe.difference(x, n, n - x, n, Wilson.Z_95))
                > width(Newcombe.difference(
                        (long) x * times, (long) n * times, (long) (n - x) * times, (long) n * times, Wilson.Z_95)));
    }

    @Test
    void saysWhetherTheSharesDiffer() {
        assertTrue(Newcombe.difference(56, 70, 48, 80, Wilson.Z_95).excludesZero());
        assertTrue(Newcombe.difference(48, 80, 56, 70, Wilson.Z_95).excludesZero());
        assertFalse(Newcombe.difference(5, 56, 0, 29, Wilson.Z_95).excludesZero());
    }

    @Test
    void refusesAnEmptyGroup() {
        assertThrows(IllegalArgumentException.class, () -> Newcombe.difference(0, 0, 1, 2, Wilson.Z_95));
        assertThrows(IllegalArgumentException.class, () -> Newcombe.difference(1, 2, 0, 0, Wilson.Z_95));
    }

    private static double width(Newcombe difference) {
        return difference.upper() - difference.lower();
    }
}
