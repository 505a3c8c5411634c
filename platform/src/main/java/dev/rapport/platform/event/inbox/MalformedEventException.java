package dev.rapport.platform.event.inbox;

import org.jspecify.annotations.Nullable;

/** A message in Kafka that is not an event of Rapport; the message says what it lacks. */
final class MalformedEventException extends RuntimeException {
    MalformedEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
