package dev.rapport.content.notification;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a page of notifications ends.
 *
 * @param rank 0 for urgent ones, 1 for all others
 */
record Position(int rank, Instant since, RecordId id) {
    static final Position START = new Position(-1, Instant.EPOCH, new RecordId(0));

    private static final int PARTS = 3;

    static Position of(Notification last) {
        return new Position(last.isUrgent() ? 0 : 1, last.since(), last.id());
    }

    static Position parse(String token) {
        String[] parts = token.split("_", PARTS);
        try {
            return new Position(
                    Integer.parseInt(parts[0]), Instant.parse(parts[1]), RecordId.parse(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException | ApiException unknown) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "after takes what \"next\" of the page before says.", "after");
        }
    }

    String token() {
        return rank + "_" + since + "_" + id;
    }
}
