package dev.rapport.gateway.stream;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** From where on a reader wants the changes. */
sealed interface Start {
    /** What happens from now on. */
    record Latest() implements Start {}

    /** All that is kept. */
    record Earliest() implements Start {}

    /** What was committed at this time or later. */
    record Since(Instant time) implements Start {}

    /** What comes after an event that was received. */
    record After(Position position) implements Start {}

    /**
     * Reads the caller's wish.
     *
     * @param lastEventId the header that a client sends when it connects again; goes before {@code from}
     * @param from {@code latest}, {@code earliest}, a time in ISO 8601 with offset, or a position
     */
    static Start of(@Nullable String lastEventId, @Nullable String from) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return new After(Position.parse(lastEventId.strip()));
        }
        return switch (from) {
            case null -> new Latest();
            case "latest" -> new Latest();
            case "earliest" -> new Earliest();
            case String text when text.contains("T") -> new Since(time(text));
            default -> new After(Position.parse(from));
        };
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "from takes 'latest', 'earliest', a position, or a time such as 2026-01-31T09:30:00Z; not '" + text
                            + "'.");
        }
    }
}
