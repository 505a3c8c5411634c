package dev.rapport.lead.courtesy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest(name = "{0} until {1} in {2}, asked at {3}: free at {4}")
    @CsvSource({
        // Within a day, and at both its edges
        "12:00, 14:00, Europe/Berlin, 2026-06-01T10:30:00Z, 2026-06-01T12:00:00Z",
        "12:00, 14:00, Europe/Berlin, 2026-06-01T10:00:00Z, 2026-06-01T12:00:00Z",
        "12:00, 14:00, Europe/Berlin, 2026-06-01T12:00:00Z, 2026-06-01T12:00:00Z",
        "12:00, 14:00, Europe/Berlin, 2026-06-01T09:59:59.999Z, 2026-06-01T09:59:59.999Z",
        // Over midnight, before and after it
        "22:00, 07:00, Europe/Berlin, 2026-06-01T20:00:00Z, 2026-06-02T05:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-06-02T04:59:59Z, 2026-06-02T05:00:00Z",
        "22:00, 00:00, Europe/Berlin, 2026-06-01T20:00:00Z, 2026-06-01T22:00:00Z",
        "00:00, 23:59, Europe/Berlin, 2026-06-01T12:00:00Z, 2026-06-01T21:59:00Z",
        // The night in which clocks go forward is an hour shorter
        "22:00, 07:00, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        // Half past two does not come: the first moment after it is three
        "22:00, 02:30, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
        "02:10, 02:50, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
        // The night in which clocks go back is an hour longer
        "22:00, 07:00, Europe/Berlin, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        // Half past two comes twice, and so does the quiet before it
        "22:00, 02:30, Europe/Berlin, 2026-10-24T21:00:00Z, 2026-10-25T00:30:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z",
        "02:30, 03:00, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
        "22:00, 07:00, America/New_York, 2026-03-08T03:00:00Z, 2026-03-08T11:00:00Z",
        "22:00, 07:00, America/New_York, 2026-11-01T02:00:00Z, 2026-11-01T12:00:00Z",
        // Clocks that are set by half an hour, and at midnight
        "01:45, 02:15, Australia/Lord_Howe, 2026-10-03T15:15:00Z, 2026-10-03T15:30:00Z",
        "23:00, 00:30, Asia/Beirut, 2026-03-28T21:30:00Z, 2026-03-28T22:00:00Z"
    })
    void endByTheClockOnTheWall(LocalTime from, LocalTime until, String zone, Instant asked, Instant free) {
        QuietHours hours = new QuietHours(from, until, ZoneId.of(zone));
        assertEquals(Optional.of(free), hours.firstFrom(asked));
        assertEquals(asked.equals(free), hours.allows(asked));
    }

    @Test
    void thatFillTheDayTogetherLeaveNoMoment() {
        Courtesy courtesy = new Courtesy(List.of(hours("08:00", "20:00"), hours("20:00", "08:00")));
        assertEquals(Optional.empty(), courtesy.firstFrom(Instant.parse("2026-06-01T10:00:00Z")));
    }

    @Test
    void thatNearlyDoLeaveTheRest() {
        Courtesy courtesy = new Courtesy(List.of(hours("08:00", "20:00"), hours("20:15", "08:00")));
        assertEquals(
                Optional.of(Instant.parse("2026-06-01T20:00:00Z")),
                courtesy.firstFrom(Instant.parse("2026-06-01T10:00:00Z")));
    }

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of("UTC"));
    }
}
