package dev.rapport.content.request;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The median of times of which some are still running (E. L. Kaplan and P. Meier, JASA 53, 1958): those count as at least
 * as long as they have run, and are not left out.
 */
public final class SurvivalMedian {
    /** Products of fractions that are one half on paper may be a little more in doubles. */
    private static final double ROUNDING = 1e-12;

    private SurvivalMedian() {}

    /**
     * A time.
     *
     * @param ended whether it is over; one that is not will be longer
     */
    public record Time(double days, boolean ended) {}

    /** The least time by which half have ended; null as long as fewer have. */
    public static @Nullable Double of(List<Time> times) {
        TreeMap<Double, long[]> endedAndRunning = new TreeMap<>();
        times.forEach(time -> endedAndRunning.computeIfAbsent(time.days(), any -> new long[2])[time.ended() ? 0 : 1]++);
        double surviving = 1;
        long atRisk = times.size();
        for (var moment : endedAndRunning.entrySet()) {
            long ended = moment.getValue()[0];
            surviving *= 1 - (double) ended / atRisk;
            if (ended > 0 && surviving <= 0.5 + ROUNDING) {
                return moment.getKey();
            }
            atRisk -= ended + moment.getValue()[1];
        }
        return null;
    }
}
