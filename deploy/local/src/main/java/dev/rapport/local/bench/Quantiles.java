package dev.rapport.local.bench;

import java.util.Collection;
import java.util.List;

/** Values below which a share of all lies: the nearest of those measured, nothing between. */
final class Quantiles {
    private Quantiles() {}

    static double median(Collection<Double> values) {
        return of(values, 0.5);
    }

    /** @param share from 0 to 1 */
    static double of(Collection<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.floor(share * sorted.size()))));
    }
}
