package dev.rapport.platform.rest;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a process-plane request must bring along; the record plane demands the same by its field declarations. */
public final class Demand {
    private Demand() {}

    /** The body of a call that cannot do without one. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new ApiException(ErrorCode.JSON_PARSER_ERROR, "The body is empty; this call takes a JSON object.");
        }
        return body;
    }

    /** A property that must be there. */
    public static <T> T property(@Nullable T value, String name) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING, "The body must have a value for \"" + name + "\".", name);
        }
        return value;
    }

    /** A text that may be absent, stripped; STRING_TOO_LONG beyond {@code longest} characters, null if blank. */
    public static @Nullable String text(@Nullable String value, String name, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            throw new ApiException(
                    ErrorCode.STRING_TOO_LONG,
                    "\"" + name + "\" has " + length + " characters; at most " + longest + " are kept.",
                    name);
        }
        return value.strip();
    }
}
