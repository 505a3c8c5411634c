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
    public static final int OLDEST = 31;
    public static final int NEWEST = 68;

    /** Called by Jakarta REST for a path parameter; NOT_FOUND for a version that never was or is retired. */
    public ApiVersion {
        int number = FORM.matcher(text).matches() ? Integer.parseInt(text, 1, text.length() - 2, 10) : 0;
        if (number < OLDEST || number > NEWEST) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: API versions v" + OLDEST + ".0 to v" + NEWEST
                            + ".0 are served, not " + text + ".");
        }
    }
}
