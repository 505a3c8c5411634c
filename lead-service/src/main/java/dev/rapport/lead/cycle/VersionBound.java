package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;

/**
 * The parameter {@code below}.
 *
 * @param version above those that are asked for
 */
public record VersionBound(int version) {
    /** INVALID_PARAMETER unless the text is a whole number. */
    public VersionBound(String text) {
        this(read(text));
    }

    private static int read(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "\"below\" is the number of a version, such as 3.", "below");
        }
    }
}
