package dev.rapport.content.notification;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * The part of a user's day in which nobody disturbs them, by the clock on the wall; it may go over midnight, and is empty where
 * both ends are the same.
 *
 * @param from belongs to it
 * @param until does not
 */
record QuietHours(LocalTime from, LocalTime until) {
    static final QuietHours USUAL = new QuietHours(LocalTime.of(19, 0), LocalTime.of(7, 0));

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final String SEPARATOR = "-";

    boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }

    /** As it is stored. */
    String text() {
        return from.format(MINUTES) + SEPARATOR + until.format(MINUTES);
    }

    static QuietHours parse(String text) {
        String[] ends = text.split(SEPARATOR, 2);
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
