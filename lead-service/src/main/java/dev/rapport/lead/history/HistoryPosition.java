package dev.rapport.lead.history;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A place between two moments of a story, so that a page costs the same however far back it lies.
 *
 * @param order of the moment among those of its instant
 */
record HistoryPosition(Instant at, long recordId, int order) {
    static final HistoryPosition START = new HistoryPosition(Instant.parse("0001-01-01T00:00:00Z"), 0, 0);

    static HistoryPosition parse(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", -1);
            return new HistoryPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ApiException(
                    ErrorCode.INVALID_QUERY_LOCATOR,
                    "\"after\" is no place in a history; use the address in \"next\" as it is.");
        }
    }

    String token() {
        String text = at + " " + recordId + " " + order;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
