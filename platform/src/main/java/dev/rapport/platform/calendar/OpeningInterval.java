package dev.rapport.platform.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A stretch of a working day, read from {@code 09:00-12:30}.
 *
 * @param to end of the stretch; midnight means the end of the day, written {@code 24:00}
 */
public record OpeningInterval(LocalTime from, LocalTime to) {
    public OpeningInterval {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "an interval of business hours ends after it begins: " + from + "-" + to);
        }
    }

    /** Called by the configuration for each listed interval. */
    public static OpeningInterval parse(CharSequence text) {
        String[] ends = text.toString().split("-", -1);
        try {
            if (ends.length == 2) {
                String to = ends[1].strip();
                return new OpeningInterval(
                        LocalTime.parse(ends[0].strip()),
                        to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("business hours are intervals like 09:00-17:00, not " + text, e);
        }
        throw new IllegalArgumentException("business hours are intervals like 09:00-17:00, not " + text);
    }

    boolean endsBefore(OpeningInterval later) {
        return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(later.from);
    }

    /** The interval on one date; empty or shorter where the clocks go forward, longer where they go back. */
    Opening on(LocalDate date, ZoneId zone) {
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return new Opening(
                date.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }
}
