package dev.rapport.feedback.owed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Behind which item a page begins.
 *
 * @param dueAt of the last item seen
 * @param id of it, as stored
 */
record OwedPosition(Instant dueAt, long id) {
    static final OwedPosition START = new OwedPosition(Instant.EPOCH, Long.MIN_VALUE);

    /** The start where there is no token; INVALID_QUERY_LOCATOR where it is none. */
    static OwedPosition parse(@Nullable String token) {
        if (token == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("/", -1);
            if (parts.length == 2) {
                return new OwedPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal();
        }
        throw refusal();
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((dueAt + "/" + id).getBytes(UTF_8));
    }

    private static ApiException refusal() {
        return new ApiException(
                ErrorCode.INVALID_QUERY_LOCATOR, "The page is not one that this list gave; begin without it.");
    }
}
