package dev.rapport.feedback.metric;

import dev.rapport.feedback.metric.Survival.Wait;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricWindow;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long answers take.
 *
 * @param value the median, in business hours; null where too few were answered to tell
 * @param numerator those that were answered
 * @param denominator all that were received
 * @param interval of the median
 * @param p90 business hours in which nine of ten were answered; null where too few were to tell
 */
@Schema(name = "ResponseTimeView", description = "How long answers take, open ones counted as long as they have waited")
record ResponseTimeView(
        String id,
        @Nullable Double value,
        long numerator,
        long denominator,
        @Nullable TimeInterval interval,
        @Nullable Double p90,
        @Nullable TimeInterval p90Interval,
        Instant asOf,
        Instant from,
        Instant to,
        int definitionVersion) {
    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;
    private static final double LEVEL = 0.95;

    /**
     * Where the true time lies.
     *
     * @param lower null where nothing can be told
     * @param upper null where too few were answered to set a bound
     */
    @Schema(name = "ResponseTimeInterval", description = "Where the true time lies, in business hours")
    record TimeInterval(@Nullable Double lower, @Nullable Double upper, double level, String method) {}

    static ResponseTimeView of(List<Wait> waits, MetricDefinition definition, MetricWindow window, Instant asOf) {
        Survival survival = Survival.of(waits);
        return new ResponseTimeView(
                definition.id(),
                value(survival.quantile(MEDIAN)),
                waits.stream().filter(Wait::ended).count(),
                waits.size(),
                interval(survival, MEDIAN),
                value(survival.quantile(NINE_OF_TEN)),
                interval(survival, NINE_OF_TEN),
                asOf,
                window.from(),
                window.to(),
                definition.version());
    }

    private static @Nullable TimeInterval interval(Survival survival, double share) {
        Survival.Bounds bounds = survival.bounds(share);
        return bounds.lower().isEmpty()
                ? null
                : new TimeInterval(value(bounds.lower()), value(bounds.upper()), LEVEL, "brookmeyer-crowley");
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
