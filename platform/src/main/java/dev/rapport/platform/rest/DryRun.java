package dev.rapport.platform.rest;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;

/**
 * The parameter {@code dryRun}. Whoever misspells it must not have done what they only wanted to see.
 *
 * @param wanted whether nothing is to be written
 */
public record DryRun(boolean wanted) {
    /** INVALID_PARAMETER unless the text is true or false. */
    public DryRun(String text) {
        this(read(text));
    }

    private static boolean read(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        throw new ApiException(
                ErrorCode.INVALID_PARAMETER, "The parameter dryRun is true or false; nothing was done.", "dryRun");
    }
}
