package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.regex.Pattern;

/**
 * The API version in a path, {@code v31.0} to {@code v68.0}; all are served alike and echoed in addresses.
 *
 * @param text as asked for, for example {@code v60.0}
 */
public record ApiVersion(String text) {
    private static final Pattern FORM = Pattern.compile("v[0-9]{1,3}\\.0");
    private static final int FIRST_RETIRED = 21;
    public static final int OLDEST = 31;
    public static final int NEWEST = 68;

    /** Called by Jakarta REST for a path parameter; NOT_FOUND for a version that never was, GONE for a retired one. */
    public ApiVersion {
        int number = number(text);
        if (number < OLDEST || number > NEWEST) {
            boolean retired = number >= FIRST_RETIRED && number < OLDEST;
            throw new ApiException(
                    retired ? ErrorCode.GONE : ErrorCode.NOT_FOUND,
                    "The requested resource " + (retired ? "is no longer available" : "does not exist")
                            + ": API versions v" + OLDEST + ".0 to v" + NEWEST + ".0 are served, not " + text + ".");
        }
    }

    /** Whether it is an older version than this one. */
    public boolean isBefore(int version) {
        return number(text) < version;
    }

    /** Whether there is such a version, for callers with a refusal of their own. */
    public static boolean isServed(String text) {
        int number = number(text);
        return number >= OLDEST && number <= NEWEST;
    }

    private static int number(String text) {
        return FORM.matcher(text).matches() ? Integer.parseInt(text, 1, text.length() - 2, 10) : 0;
    }
}
