package dev.rapport.platform.event;

import org.jspecify.annotations.Nullable;

/** An event's payload does not hold what its consumer needs; trying again cannot help. */
public final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(IncomingEvent event, String why, @Nullable Throwable cause) {
        super("cannot read " + event.type() + " " + event.id() + " from " + event.source() + ": " + why, cause);
    }
}
