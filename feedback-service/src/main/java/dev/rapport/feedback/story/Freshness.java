package dev.rapport.feedback.story;

import java.time.Duration;
import java.time.Instant;

/** How long ago somebody last made sure that a story is true. */
enum Freshness {
    FRESH,
    /** A year old: ask the customer whether it still holds. */
    AGEING,
    /** Two years old: better told no more. */
    STALE;

    private static final Duration YEAR = Duration.ofDays(365);

    static Freshness of(Instant verified, Instant now) {
        Duration age = Duration.between(verified, now);
        if (age.compareTo(YEAR) < 0) {
            return FRESH;
        }
        return age.compareTo(YEAR.multipliedBy(2)) < 0 ? AGEING : STALE;
    }
}
