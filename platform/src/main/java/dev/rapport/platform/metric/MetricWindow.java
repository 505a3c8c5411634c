package dev.rapport.platform.metric;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.time.DateTimes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which cohort is meant.
 *
 * @param from its beginning, inclusive
 * @param to its end, exclusive
 */
public record MetricWindow(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofDays(90);

    /** As the parameters {@code from} and {@code to} say; INVALID_PARAMETER if they make no window. */
    public static MetricWindow parse(@Nullable String from, @Nullable String to, Instant asOf) {
        Instant end = to == null ? asOf : instant("to", to);
        Instant start = from == null ? end.minus(USUAL) : instant("from", from);
        if (!start.isBefore(end)) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "from must be before to.");
        }
        return new MetricWindow(start, end);
    }

    private static Instant instant(String name, String text) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : DateTimes.parse(text);
        } catch (DateTimeException e) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    name + " takes a date like 2026-01-31 or a date-time like 2026-01-31T09:30:00Z, not '" + text
                            + "'.");
        }
    }
}
