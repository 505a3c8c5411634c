package dev.rapport.platform.calendar;

import java.time.Duration;
import java.time.Instant;

/** One stretch of business time on the time line. */
record Opening(Instant start, Instant end) {
    /** What is left of the stretch from {@code instant} on; all of it if it has not begun. */
    Opening from(Instant instant) {
        return instant.isAfter(start) ? new Opening(instant, end) : this;
    }

    /** What of the stretch lies before {@code instant}. */
    Opening until(Instant instant) {
        return instant.isBefore(end) ? new Opening(start, instant) : this;
    }

    /** Length of the stretch, zero if nothing is left of it. */
    Duration length() {
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
}
