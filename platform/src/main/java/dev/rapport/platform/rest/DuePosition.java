package dev.rapport.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Behind which item a page of a list begins that is ordered by due time and id. The same in all services, so that lists of
 * several can be merged page by page.
 *
 * @param dueAt of the last item seen
 * @param id of it, as stored
 */
public record DuePosition(Instant dueAt, long id) implements Comparable<DuePosition> {
    public static final DuePosition START = new DuePosition(Instant.EPOCH, Long.MIN_VALUE);

    private static final Comparator<DuePosition> ORDER =
            Comparator.comparing(DuePosition::dueAt).thenComparingLong(DuePosition::id);

    public static DuePosition of(Instant dueAt, RecordId id) {
        return new DuePosition(dueAt, id.value());
    }

    /** The start where there is no token; INVALID_QUERY_LOCATOR where it is none. */
    public static DuePosition parse(@Nullable String token) {
        if (token == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("/", -1);
            if (parts.length == 2) {
                return new DuePosition(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal();
        }
        throw refusal();
    }

    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((dueAt + "/" + id).getBytes(UTF_8));
    }

    @Override
    public int compareTo(DuePosition other) {
        return ORDER.compare(this, other);
    }

    private static ApiException refusal() {
        return new ApiException(
                ErrorCode.INVALID_QUERY_LOCATOR, "The page is not one that this list gave; begin without it.");
    }
}
