package dev.rapport.feedback.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast something grows: the straight line through the binary logarithms of its sizes, by ordinary least squares. */
final class Slope {
    private static final double DAY = Duration.ofDays(1).toMillis();

    private Slope() {}

    /** How many there were at a time. */
    record Point(Instant at, int size) {}

    /** Doublings per day; null with fewer than two points of different times. Sizes count from one, so that none can be 0. */
    static @Nullable Double doublingsPerDay(List<Point> points) {
        if (points.isEmpty()) {
            return null;
        }
        Instant origin = points.getFirst().at();
        double[] days = points.stream()
                .mapToDouble(point -> Duration.between(origin, point.at()).toMillis() / DAY)
                .toArray();
        double[] sizes = points.stream()
                .mapToDouble(point -> Math.log(point.size() + 1.0) / Math.log(2))
                .toArray();
        double middle = mean(days);
        double centre = mean(sizes);
        double spread = 0;
        double together = 0;
        for (int i = 0; i < days.length; i++) {
            spread += (days[i] - middle) * (days[i] - middle);
            together += (days[i] - middle) * (sizes[i] - centre);
        }
        return spread == 0 ? null : together / spread;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
