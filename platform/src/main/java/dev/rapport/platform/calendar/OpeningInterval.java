package dev.rapport.platform.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a day by the clock on the wall, read from {@code 09:00-12:30}.
 *
 * @param to end of the stretch; midnight means the end of the day, written {@code 24:00}
 */
public record OpeningInterval(LocalTime from, LocalTime to) {
    static final OpeningInterval WHOLE_DAY = new OpeningInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final String END_OF_DAY = "24:00";

    public OpeningInterval {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "an interval of business hours ends after it begins: " + from + "-" + to);
        }
    }

    /** Called by the configuration for each listed interval. */
    public static OpeningInterval parse(CharSequence text) {
        String[] ends = text.toString().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("business hours are intervals like 09:00-17:00, not " + text);
        }
        return of(ends[0], ends[1]);
    }

    /** @throws IllegalArgumentException where the two are no times, or the end does not come after the beginning */
    public static OpeningInterval of(String from, String to) {
        try {
            String end = to.strip();
            return new OpeningInterval(
                    LocalTime.parse(from.strip()), end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(end));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "business hours are intervals like 09:00-17:00, not " + from + "-" + to, e);
        }
    }

    /** The first two of these, which are sorted, that share some time; null where none do. */
    static @Nullable List<OpeningInterval> overlap(List<OpeningInterval> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return sorted.subList(i - 1, i + 1);
            }
        }
        return null;
    }

    /** Whether both have some time in common; that one begins where the other ends is none. */
    public boolean overlaps(OpeningInterval other) {
        return endsAfter(other.from) && other.endsAfter(from);
    }

    private boolean endsAfter(LocalTime time) {
        return to.equals(LocalTime.MIDNIGHT) || to.isAfter(time);
    }

    /** As it is read. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to);
    }
}
