package dev.rapport.local.demo.upworthy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the file says without Rapport: the same question, computed in another way. Newcombe's interval (Statistics in
 * Medicine 17 (1998), 873–890, method 10) from Wilson's as centre and half width, the quantile by bisection of the normal
 * distribution's series (G. Marsaglia, Journal of Statistical Software 11 (2004)).
 */
final class DirectCount {
    private static final double ALPHA = 0.05;
    private static final int BISECTIONS = 80;
    private static final double FARTHEST = 10;

    private DirectCount() {}

    static Map<String, Holding> of(List<HeadlineTest> tests) {
        return tests.stream().collect(Collectors.toMap(HeadlineTest::id, DirectCount::holding));
    }

    static Holding holding(HeadlineTest test) {
        if (test.packages().stream().anyMatch(each -> each.impressions() < TestMeaning.MINIMUM_SAMPLE)) {
            return Holding.TOO_SMALL;
        }
        HeadlinePackage chosen = test.chosen();
        double z = quantile(1 - ALPHA / (test.packages().size() - 1) / 2);
        int better = 0;
        int worse = 0;
        for (HeadlinePackage other : test.packages()) {
            if (other.number() != chosen.number()) {
                better += lowestDifference(other, chosen, z) > 0 ? 1 : 0;
                worse += lowestDifference(chosen, other, z) > 0 ? 1 : 0;
            }
        }
        if (better > 0) {
            return Holding.WORSE;
        }
        return worse == test.packages().size() - 1 ? Holding.HOLDS : Holding.INCONCLUSIVE;
    }

    /** The lower bound of how far the rate of one lies above that of the other. */
    private static double lowestDifference(HeadlinePackage one, HeadlinePackage other, double z) {
        double below = rate(one) - (centre(one, z) - halfWidth(one, z));
        double above = centre(other, z) + halfWidth(other, z) - rate(other);
        return rate(one) - rate(other) - Math.sqrt(below * below + above * above);
    }

    private static double rate(HeadlinePackage shown) {
        return (double) shown.clicks() / shown.impressions();
    }

    private static double centre(HeadlinePackage shown, double z) {
        double n = shown.impressions();
        return (rate(shown) + z * z / (2 * n)) / (1 + z * z / n);
    }

    private static double halfWidth(HeadlinePackage shown, double z) {
        double n = shown.impressions();
        double p = rate(shown);
        return z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    }

    private static double quantile(double probability) {
        double low = 0;
        double high = FARTHEST;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (normal(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double normal(double x) {
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-20; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
