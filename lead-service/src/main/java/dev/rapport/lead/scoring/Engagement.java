package dev.rapport.lead.scoring;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What touches are worth under one rule.
 *
 * <p>Days are cut into windows of equal length, counted from 1970-01-01 UTC; in each window touches give points in the
 * order in which they happened until the cap is used up, the last of them perhaps a part. What a touch gave is worth
 * {@code points × 2^(−age ÷ half-life)} later, rounded to hundredths. Windows do not move with time, so that a touch
 * never gives another share of the cap than it once did.
 *
 * <p>Source: exponential decay, N(t) = N₀ · 2^(−t ÷ T) with T the half-life, for each touch by itself; marketing tools know it as
 * the half-life of a lead score. A sum of such terms decays as one, so that nothing has to be reckoned anew but its date.
 *
 * @param points of each touch, negative where touches speak against the lead
 * @param mostPoints cap of a window, by amount; null for none
 * @param windowDays length of a window; null without a cap
 * @param halfLifeDays null if touches keep their worth
 */
record Engagement(
        int points,
        @Nullable Integer mostPoints,
        @Nullable Integer windowDays,
        @Nullable Integer halfLifeDays) {
    private static final int SCALE = 2;
    private static final Comparator<Seen> BY_TIME =
            Comparator.comparing(Seen::at).thenComparing(Seen::touch);

    /** A touch, as much of it as counts. */
    record Seen(RecordId touch, Instant at) {}

    /**
     * What one touch gives.
     *
     * @param points whole, before decay; never 0
     * @param worth at the moment asked about
     */
    record Counted(Seen touch, int points, BigDecimal worth) {}

    /** The touches that give points, the earliest first; those after the moment asked about are not there yet. */
    List<Counted> count(List<Seen> touches, Instant asOf) {
        Map<Long, Integer> used = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        touches.stream()
                .filter(touch -> !touch.at().isAfter(asOf))
                .sorted(BY_TIME)
                .forEach(touch -> {
                    int given = Integer.signum(points) * Math.min(Math.abs(points), left(used, touch));
                    if (given != 0) {
                        used.merge(window(touch), Math.abs(given), Integer::sum);
                        counted.add(new Counted(touch, given, worth(given, Duration.between(touch.at(), asOf))));
                    }
                });
        return counted;
    }

    private int left(Map<Long, Integer> used, Seen touch) {
        return mostPoints == null ? Integer.MAX_VALUE : mostPoints - used.getOrDefault(window(touch), 0);
    }

    private long window(Seen touch) {
        return windowDays == null
                ? 0
                : Math.floorDiv(
                        touch.at().getEpochSecond(), Duration.ofDays(windowDays).toSeconds());
    }

    private BigDecimal worth(int given, Duration age) {
        BigDecimal whole = BigDecimal.valueOf(given);
        if (halfLifeDays == null) {
            return whole.setScale(SCALE);
        }
        double halfLives =
                (double) age.toMillis() / (double) Duration.ofDays(halfLifeDays).toMillis();
        return whole.multiply(BigDecimal.valueOf(Math.pow(2, -halfLives))).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
