package dev.rapport.lead.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits money so that no cent is lost or made: each part is rounded down, and the cents that are left go one by one to
 * the parts that lost most by it (A. Hamilton's method of apportionment, 1792). Of equal losses the first is made good.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * @param cents what is split, not negative
     * @param weights not negative, at least one of them positive; need not sum to 1
     * @return cents of each part, within one of its exact share
     */
    static long[] split(long cents, double[] weights) {
        BigDecimal whole = IntStream.range(0, weights.length)
                .mapToObj(i -> new BigDecimal(weights[i]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long[] parts = new long[weights.length];
        BigDecimal[] lost = new BigDecimal[weights.length];
        long left = cents;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal exact = new BigDecimal(weights[i])
                    .multiply(BigDecimal.valueOf(cents))
                    .divide(whole, MathContext.DECIMAL128);
            parts[i] = exact.setScale(0, RoundingMode.DOWN).longValueExact();
            lost[i] = exact.subtract(BigDecimal.valueOf(parts[i]));
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
