package dev.rapport.feedback.hypothesis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.statistics.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many tests of claims in which there is nothing: how often does one of the planned looks find something? */
class FalsePositiveTest {
    private static final double ALPHA = 0.05;
    private static final int TESTS = 5_000;
    /** Trials of each arm between two looks. */
    private static final int STEP = 400;

    @ParameterizedTest
    @CsvSource({
        "WILSON, 1, 2, 0.30",
        "WILSON, 1, 5, 0.10",
        "NEWCOMBE, 2, 2, 0.05",
        "NEWCOMBE, 2, 5, 0.30",
        "NEWCOMBE, 4, 3, 0.10",
        "BETA_BINOMIAL, 2, 2, 0.05",
        "BETA_BINOMIAL, 2, 5, 0.30",
        "BETA_BINOMIAL, 4, 3, 0.10"
    })
    void plannedLooksStayWithinAlpha(Method method, int arms, int looks, double rate) {
        double found = share(method, arms, looks, looks, rate);
        assertTrue(found <= ALPHA, () -> method + " finds something in " + found + " of tests without effect");
    }

    /** The negative twin: who looks five times and pays for one finds too much, so the simulation would notice. */
    @Test
    void looksThatAreNotPaidForDoNot() {
        assertTrue(share(Method.NEWCOMBE, 2, 5, 1, 0.30) > 1.5 * ALPHA);
    }

    private static double share(Method method, int arms, int looks, int paid, double rate) {
        SplittableRandom chance = new SplittableRandom(arms * 100L + looks);
        Confidence single = new Confidence(ALPHA).sharedBy(paid).sharedBy(Math.max(1, arms - 1));
        Yardstick yardstick = new Yardstick(method, single, method.isComparison() ? 0 : rate, 1);
        int found = 0;
        for (int test = 0; test < TESTS; test++) {
            found += finds(yardstick, new int[arms], looks, rate, chance) ? 1 : 0;
        }
        return (double) found / TESTS;
    }

    /**
     * Whether any look gives a verdict. Of BETA_BINOMIAL only the better one counts: its promise is one-sided, P(B > A).
     */
    private static boolean finds(
            Yardstick yardstick, int[] successes, int looks, double rate, SplittableRandom chance) {
        for (int look = 1; look <= looks; look++) {
            for (int arm = 0; arm < successes.length; arm++) {
                for (int i = 0; i < STEP; i++) {
                    successes[arm] += chance.nextDouble() < rate ? 1 : 0;
                }
            }
            HypothesisStatus verdict = Look.verdict(measure(yardstick, successes, look * STEP), false);
            boolean denies = verdict == HypothesisStatus.REFUTED && yardstick.method() != Method.BETA_BINOMIAL;
            if (denies || verdict == HypothesisStatus.VALIDATED) {
                return true;
            }
        }
        return false;
    }

    private static List<Measured> measure(Yardstick yardstick, int[] successes, int trials) {
        if (!yardstick.method().isComparison()) {
            return List.of(yardstick.rate(new Tally(successes[0], trials)));
        }
        List<Measured> seen = new ArrayList<>();
        for (int arm = 1; arm < successes.length; arm++) {
            seen.add(yardstick.difference(new Tally(successes[arm], trials), new Tally(successes[0], trials)));
        }
        return seen;
    }
}
