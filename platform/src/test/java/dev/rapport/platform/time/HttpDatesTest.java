package dev.rapport.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpDatesTest {
    @Test
    void writesTheDayWithTwoDigits() {
        assertEquals("Thu, 05 Nov 2026 07:08:09 GMT", HttpDates.format(Instant.parse("2026-11-05T07:08:09.999Z")));
    }

    @Test
    void readsWhatItWrites() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-05T07:08:09Z")), HttpDates.parse("Thu, 05 Nov 2026 07:08:09 GMT"));
    }

    @Test
    void doesNotMindAWrongDayOfTheWeek() {
        assertEquals(
                Optional.of(Instant.parse("2015-03-23T00:00:00Z")), HttpDates.parse("Tue, 23 Mar 2015 00:00:00 GMT"));
    }

    @Test
    void takesNonsenseForNoDate() {
        assertEquals(Optional.empty(), HttpDates.parse("yesterday"));
        assertEquals(Optional.empty(), HttpDates.parse(""));
        assertEquals(Optional.empty(), HttpDates.parse("Thu, 31 Feb 2026 07:08:09 GMT+1"));
    }
}
