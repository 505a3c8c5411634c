package dev.rapport.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Date-times on the wire: read in every ISO 8601 form clients send, written as {@code 2026-11-22T14:43:00.000+0000}. */
public final class DateTimes {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm")
            .appendPattern("[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private DateTimes() {}

    public static String write(Instant instant) {
        return WRITTEN.format(instant);
    }

    /**
     * Reads a date-time; without an offset it is UTC. A "+" that became a blank on its way through a URL is understood.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text.strip().replace(' ', '+'), READ).toInstant();
    }
}
