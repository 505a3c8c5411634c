package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How long the cohort of a share was followed.
 *
 * @param horizonDays a case counts when it came about within so many days, and is counted once it was followed as long;
 *     null where it is counted once it is decided, however long that takes
 * @param immature cases left out because they are younger, or not decided
 * @param medianDays how long it took half of those that counted; null where none did
 */
public record FollowUp(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer horizonDays,
        long immature,
        @Nullable Double medianDays) {
    private static final int MOST_DAYS = 3_650;

    /** What the parameter {@code horizon} asks for, or the metric's usual; INVALID_PARAMETER if it makes no sense. */
    public static @Nullable Integer days(@Nullable String asked, MetricDefinition metric) {
        if (asked == null) {
            return metric.horizonDays();
        }
        if (metric.horizonDays() == null) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, metric.id() + " follows nobody over time and takes no horizon.");
        }
        if (!asked.matches("[0-9]{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > MOST_DAYS) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "horizon takes a number of days from 1 to " + MOST_DAYS + ", not '" + asked + "'.");
        }
        return Integer.valueOf(asked);
    }
}
