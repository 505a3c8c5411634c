package dev.rapport.feedback.path;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearQuarter;

/** Calendar quarters as callers write them: in records by their first day, elsewhere as {@code 2027-Q1}. */
final class Quarters {
    private static final int LAST_YEAR = 9_000;

    private Quarters() {}

    /** Refuses a day that no quarter begins with. */
    static void requireBegin(LocalDate day) {
        LocalDate begin = YearQuarter.from(day).atDay(1);
        if (!begin.equals(day)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Quarter: the first day of a quarter is meant: " + begin + ", not " + day + ".",
                    "Quarter");
        }
    }

    /** The quarter named, or the present one; INVALID_PARAMETER if it is none. */
    static YearQuarter parse(@Nullable String text, Clock clock) {
        if (text == null) {
            return YearQuarter.now(clock);
        }
        try {
            YearQuarter quarter = YearQuarter.parse(text);
            if (quarter.getYear() > 0 && quarter.getYear() < LAST_YEAR) {
                return quarter;
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that no calendar needs.
        }
        throw new ApiException(ErrorCode.INVALID_PARAMETER, "from takes a quarter like 2027-Q1, not '" + text + "'.");
    }
}
