package dev.rapport.lead.form;

import java.time.Duration;

/** Rolls back a submission that is one too many. */
final class TooManySubmissionsException extends RuntimeException {
    private final Duration wait;

    /** @param wait until the next is taken */
    TooManySubmissionsException(Duration wait) {
        super("too many submissions in this hour");
        this.wait = wait;
    }

    /** In whole seconds, never too early. */
    long retryAfter() {
        return wait.plusMillis(999).toSeconds();
    }
}
