package dev.rapport.platform.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates in HTTP headers: {@code Sun, 22 Nov 2026 14:43:00 GMT}, no finer than a second. */
final class HttpDates {
    private HttpDates() {}

    static String write(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    /** @throws java.time.DateTimeException if it is none */
    static Instant parse(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
