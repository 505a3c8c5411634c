package dev.rapport.content.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of telling one user.
 *
 * @param digestedOn the user's day of the last digest
 * @param nextLookAt when to look after the user next; null if nothing waits
 */
record Courtesy(
        CourtesyHours hours,
        @Nullable LocalDate digestedOn,
        @Nullable Instant nextLookAt) {
    static final Courtesy NEW = new Courtesy(CourtesyHours.USUAL, null, null);
}
