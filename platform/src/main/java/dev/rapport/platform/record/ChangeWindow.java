package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.time.DateTimes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time, from one instant up to another, whose changes are asked for. */
record ChangeWindow(Instant start, Instant end) {
    /**
     * Reads a window as it is asked for.
     *
     * @param reach how far back from now it may begin
     */
    static ChangeWindow parse(@Nullable String start, @Nullable String end, Duration reach, Instant now) {
        ChangeWindow window = new ChangeWindow(instant("start", start), instant("end", end));
        if (!window.start.isBefore(window.end)) {
            throw new ApiException(
                    ErrorCode.INVALID_REPLICATION_DATE,
                    "startDate must be before endDate: " + DateTimes.write(window.start) + " is not before "
                            + DateTimes.write(window.end) + ".");
        }
        if (window.start.isBefore(now.minus(reach))) {
            throw new ApiException(
                    ErrorCode.INVALID_REPLICATION_DATE,
                    "startDate cannot be more than " + reach.toDays() + " days ago: read all records instead.");
        }
        return window;
    }

    private static Instant instant(String name, @Nullable String text) {
        try {
            return DateTimes.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "The parameter " + name + " takes a date and time like 2026-11-22T14:43:00+00:00"
                            + (text == null ? "." : ", not '" + TextRules.shortened(text) + "'."),
                    name);
        }
    }
}
