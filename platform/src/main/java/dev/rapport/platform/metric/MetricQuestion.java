package dev.rapport.platform.metric;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cohort a number is asked for.
 *
 * @param from start of the window, inclusive
 * @param to end of the window, exclusive
 * @param by one of the metric's dimensions, or null for the whole
 * @param asOf when the question is answered
 * @param horizonDays for how many days each case is followed; null where the metric follows nobody
 * @param choices values of further parameters that the metric's definition names; those that were given
 */
public record MetricQuestion(
        Instant from,
        Instant to,
        @Nullable String by,
        Instant asOf,
        @Nullable Integer horizonDays,
        Map<String, String> choices) {
    public MetricQuestion {
        choices = Map.copyOf(choices);
    }
}
