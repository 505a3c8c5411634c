package dev.rapport.feedback.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.feedback.statistics.Confidence;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YardstickTest {
    private static final Confidence USUAL = new Confidence(0.05);

    @ParameterizedTest
    @CsvSource({"70, 100, CONFIRMED", "30, 100, DENIED", "50, 100, OPEN", "60, 100, CONFIRMED", "59, 100, OPEN"})
    void holdsARateAgainstTheThreshold(int successes, int trials, Finding finding) {
        Yardstick yardstick = new Yardstick(Method.WILSON, USUAL, 0.5, 0);
        assertEquals(finding, yardstick.rate(new Tally(successes, trials)).finding());
    }

    /** The intervals are those of the published table; the last row claims a difference of 0.06. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0, CONFIRMED",
        "48, 80, 56, 70, 0, DENIED",
        "5, 56, 0, 29, 0, OPEN",
        "0, 10, 0, 10, 0, OPEN",
        "56, 70, 48, 80, 0.06, OPEN"
    })
    void asksWhetherTheIntervalOfADifferenceExcludesTheThreshold(
            int x, int n, int xControl, int nControl, double threshold, Finding finding) {
        Yardstick yardstick = new Yardstick(Method.NEWCOMBE, USUAL, threshold, 0);
        Measured measured = yardstick.difference(new Tally(x, n), new Tally(xControl, nControl));
        assertEquals(finding, measured.finding());
        assertNull(measured.probability());
    }

    /** P(B > A) is 0.99593 and the loss 0.0000953, as in BetaPosteriorTest. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.05, 0.0001, CONFIRMED",
        "56, 70, 48, 80, 0.05, 0.00009, OPEN",
        "56, 70, 48, 80, 0.004, 0.0001, OPEN",
        "48, 80, 56, 70, 0.05, 0.0001, DENIED",
        "48, 80, 56, 70, 0.05, 0.00009, OPEN",
        "50, 1000, 50, 1000, 0.05, 0.9, OPEN"
    })
    void asksThePosteriorAndWhatADecisionMayCost(
            int x, int n, int xControl, int nControl, double alpha, double tolerance, Finding finding) {
        Yardstick yardstick = new Yardstick(Method.BETA_BINOMIAL, new Confidence(alpha), 0, tolerance);
        assertEquals(
                finding,
                yardstick
                        .difference(new Tally(x, n), new Tally(xControl, nControl))
                        .finding());
    }

    /** What is found of B against A is the reverse of what is found of A against B. */
    @Property
    void findsTheReverseOfTheReverse(
            @ForAll @IntRange(min = 1, max = 2_000) int n,
            @ForAll @IntRange(min = 1, max = 2_000) int m,
            @ForAll @IntRange(max = 2_000) int x,
            @ForAll @IntRange(max = 2_000) int y,
            @ForAll Method method) {
        if (!method.isComparison()) {
            return;
        }
        Tally one = new Tally(x % (n + 1), n);
        Tally other = new Tally(y % (m + 1), m);
        Yardstick yardstick = new Yardstick(method, USUAL, 0, 0.01);
        Finding there = yardstick.difference(one, other).finding();
        Finding back = yardstick.difference(other, one).finding();
        assertEquals(
                switch (there) {
                    case CONFIRMED -> Finding.DENIED;
                    case DENIED -> Finding.CONFIRMED;
                    case OPEN -> Finding.OPEN;
                },
                back);
    }

    @Test
    void needsOneVariantToConfirmAndAllToDeny() {
        assertEquals(HypothesisStatus.VALIDATED, verdict(false, Finding.DENIED, Finding.CONFIRMED, Finding.OPEN));
        assertEquals(HypothesisStatus.REFUTED, verdict(false, Finding.DENIED, Finding.DENIED));
        assertEquals(HypothesisStatus.TESTING, verdict(false, Finding.DENIED, Finding.OPEN));
        assertEquals(HypothesisStatus.INCONCLUSIVE, verdict(true, Finding.DENIED, Finding.OPEN));
        assertEquals(HypothesisStatus.INCONCLUSIVE, verdict(true));
    }

    private static HypothesisStatus verdict(boolean last, Finding... findings) {
        List<Measured> seen = Stream.of(findings).map(YardstickTest::found).toList();
        return Look.verdict(seen, last);
    }

    private static Measured found(Finding finding) {
        Measured any = new Yardstick(Method.WILSON, USUAL, 0.5, 0).rate(new Tally(1, 2));
        return new Measured(null, any.tally(), any.value(), any.lower(), any.upper(), any.level(), null, null, finding);
    }
}
