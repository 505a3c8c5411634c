package dev.rapport.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

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

    /** What both have in common; empty where that is nothing. */
    Opening within(Opening other) {
        return from(other.start).until(other.end);
    }

    /** What is left before and after the other one. */
    Stream<Opening> without(Opening other) {
        return Stream.of(until(other.start), from(other.end)).filter(rest -> !rest.isEmpty());
    }

    boolean isEmpty() {
        return !end.isAfter(start);
    }

    /** Length of the stretch, zero if nothing is left of it. */
    Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(start, end);
    }
}
