package dev.rapport.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaPosteriorTest {
    private static final double EXACT = 1e-9;

    /**
     * Successes and trials of A and of B; P(B > A) by the sum of beta functions that E. Miller gives (Formulas for Bayesian
     * A/B Testing, 2014), and the expected loss of B from it, with 60 digits. The row 50 of 1000 against 65 of 1000
     * was also integrated numerically.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0.5, 0.16666666666666666667",
        "0, 10, 0, 20, 0.34375, 0.053030303030303030303",
        "10, 10, 0, 10, 1.417571077013801472e-6, 0.83333339496685842089",
        "3, 10, 9, 10, 0.9962406015037593985, 0.0002355633328846412707",
        "56, 70, 48, 80, 0.0040704610231425806536, 0.19420099261371701206",
        "48, 80, 56, 70, 0.99592953897685741935, 0.000095301556806442958588",
        "50, 1000, 65, 1000, 0.92448037890257391123, 0.00035496860485726840909",
        "150, 3052, 122, 3033, 0.046268117939806068593, 0.0090177170418012489521",
        "1000, 20000, 1100, 20000, 0.98750749084742621516, 9.680085998057328375e-6",
        "2500, 100000, 2500, 100000, 0.5, 0.00027858113010779237417"
    })
    void agreesWithTheSumOfBetaFunctions(long xA, long nA, long xB, long nB, double above, double loss) {
        BetaPosterior a = BetaPosterior.after(xA, nA);
        BetaPosterior b = BetaPosterior.after(xB, nB);
        assertEquals(above, b.probabilityAbove(a), EXACT);
        assertEquals(loss, b.expectedLossAgainst(a), EXACT);
    }

    /** Exactly, with whole numbers of any length. */
    @Property(tries = 200)
    void agreesWithCountedDraws(
            @ForAll @IntRange(max = 60) int xA,
            @ForAll @IntRange(max = 60) int failedA,
            @ForAll @IntRange(max = 60) int xB,
            @ForAll @IntRange(max = 60) int failedB) {
        int theirs = xA + failedA + 1;
        int ours = xB + failedB + 1;
        int drawn = xA + xB + 1;
        BigInteger reached = BigInteger.ZERO;
        for (int k = xA + 1; k <= Math.min(drawn, theirs); k++) {
            reached = reached.add(choose(theirs, k).multiply(choose(ours, drawn - k)));
        }
        double exact = new BigDecimal(reached)
                .divide(new BigDecimal(choose(theirs + ours, drawn)), MathContext.DECIMAL64)
                .doubleValue();
        assertEquals(exact, above(xA, xA + failedA, xB, xB + failedB), 1e-12);
    }

    @Property(tries = 200)
    void agreesWithTheLibrarysHypergeometricTail(
            @ForAll @IntRange(max = 3_000) int xA,
            @ForAll @IntRange(max = 20_000) int failedA,
            @ForAll @IntRange(max = 3_000) int xB,
            @ForAll @IntRange(max = 20_000) int failedB) {
        int theirs = xA + failedA + 1;
        int ours = xB + failedB + 1;
        double expected = HypergeometricDistribution.of(theirs + ours, theirs, xA + xB + 1)
                .survivalProbability(xA);
        assertEquals(expected, above(xA, xA + failedA, xB, xB + failedB), EXACT);
    }

    /** Simpson's rule on P(B > A) = ∫ f_B(x)·F_A(x) dx, another way altogether. */
    @ParameterizedTest
    @CsvSource({"3, 10, 9, 10", "56, 70, 48, 80", "50, 1000, 65, 1000", "150, 3052, 122, 3033"})
    void agreesWithTheIntegral(int xA, int nA, int xB, int nB) {
        BetaDistribution a = BetaDistribution.of(xA + 1, nA - xA + 1);
        BetaDistribution b = BetaDistribution.of(xB + 1, nB - xB + 1);
        int steps = 200_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = (double) i / steps;
            int weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * b.density(x) * a.cumulativeProbability(x);
        }
        assertEquals(sum / 3 / steps, above(xA, nA, xB, nB), EXACT);
    }

    @Property
    void sharesCertaintyBetweenBothOrders(
            @ForAll @IntRange(max = 50_000) int nA,
            @ForAll @IntRange(max = 50_000) int nB,
            @ForAll @IntRange(max = 50_000) int drawA,
            @ForAll @IntRange(max = 50_000) int drawB) {
        int xA = drawA % (nA + 1);
        int xB = drawB % (nB + 1);
        double there = above(xA, nA, xB, nB);
        assertTrue(there >= 0 && there <= 1);
        assertEquals(1, there + above(xB, nB, xA, nA), EXACT);
        double loss = BetaPosterior.after(xB, nB).expectedLossAgainst(BetaPosterior.after(xA, nA));
        double gain = BetaPosterior.after(xA, nA).expectedLossAgainst(BetaPosterior.after(xB, nB));
        assertTrue(loss >= 0 && loss <= 1);
        double difference =
                BetaPosterior.after(xB, nB).mean() - BetaPosterior.after(xA, nA).mean();
        assertEquals(difference, gain - loss, EXACT);
    }

    @Property
    void growsWithEachSuccess(@ForAll @IntRange(min = 1, max = 5_000) int n, @ForAll @IntRange(max = 5_000) int draw) {
        int x = draw % n;
        assertTrue(above(n / 2, n, x, n) <= above(n / 2, n, x + 1, n) + EXACT);
        BetaPosterior control = BetaPosterior.after(n / 2, n);
        assertTrue(BetaPosterior.after(x, n).expectedLossAgainst(control) + EXACT
                >= BetaPosterior.after(x + 1, n).expectedLossAgainst(control));
    }

    @Test
    void copesWithTwoThousandMillionTrials() {
        double above = above(100_000_000, 2_000_000_000, 100_030_000, 2_000_000_000);
        // The normal approximation is good to six digits for such numbers.
        double z = 30_000 / Math.sqrt(2 * 100_015_000 * (1 - 0.0500075));
        assertEquals(NormalDistribution.of(0, 1).cumulativeProbability(z), above, 1e-5);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThrows(IllegalArgumentException.class, () -> BetaPosterior.after(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> BetaPosterior.after(6, 5));
    }

    private static double above(long xA, long nA, long xB, long nB) {
        return BetaPosterior.after(xB, nB).probabilityAbove(BetaPosterior.after(xA, nA));
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
