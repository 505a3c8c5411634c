package dev.rapport.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates of HTTP headers: to the second, in GMT, the day always with two digits, which Java's own format does not give. */
public final class HttpDates {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDates() {}

    public static String format(Instant instant) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * The instant a header means; nothing if it is no date, for a condition that cannot be read is no condition (RFC 9110,
     * 13.1.3). The day of the week is not compared with the date: Salesforce's own example has a wrong one.
     */
    public static Optional<Instant> parse(String header) {
        String date = header.substring(header.indexOf(',') + 1).strip();
        try {
            return Optional.of(LocalDateTime.parse(date, READ).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
