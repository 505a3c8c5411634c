package dev.rapport.platform.calendar;

import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.platform.calendar.BusinessHoursFacts.Closure;
import dev.rapport.platform.calendar.BusinessHoursFacts.Interval;
import dev.rapport.platform.event.Acting;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which calendar counts for whom, in whatever order the news of them arrives. */
@QuarkusTest
class CalendarsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NIGHT = Instant.parse("2026-11-23T01:00:00Z");

    private final String team = "Team " + UUID.randomUUID();
    private final RecordId own = anyCalendar();

    @Inject
    CalendarReplica replica;

    @Inject
    Calendars calendars;

    @Test
    void isTheTeamsOwnElseTheConfiguredHours() {
        assertEquals(0, in(ACME, team).version());
        assertNull(in(ACME, team).calendarId());
        keep(ACME, calendar(own, team, true, 3, "Europe/Berlin"));
        assertEquals(own, in(ACME, team).calendarId());
        assertEquals(3, in(ACME, team).version());
        assertEquals(0, in(ACME, "Another " + team).version());
    }

    @Test
    void isTheOrganisationsForWhoeverHasNone() {
        keep(ACME, calendar(own, team, true, 1, "Europe/Berlin"));
        RecordId ofAll = anyCalendar();
        keep(ACME, calendar(ofAll, null, true, 1, "Asia/Kolkata"));
        assertEquals(own, in(ACME, team).calendarId());
        assertEquals(ofAll, in(ACME, "Another " + team).calendarId());
        assertEquals(ofAll, in(ACME, null).calendarId());
        keep(ACME, calendar(ofAll, null, false, 2, "Asia/Kolkata"));
        assertEquals(0, in(ACME, null).version());
    }

    @Test
    void isNotThatOfATeamOfTheSameNameElsewhere() {
        keep(GLOBEX, calendar(own, team, true, 9, "Europe/Berlin"));
        assertEquals(0, in(ACME, team).version());
        assertEquals(9, in(GLOBEX, team).version());
    }

    @Test
    void isTheNewestVersionInWhateverOrderTheyArrive() {
        keep(ACME, calendar(own, team, true, 5, "Asia/Kolkata"));
        keep(ACME, calendar(own, team, true, 4, "Europe/Berlin"));
        keep(ACME, calendar(own, team, true, 5, "Europe/Berlin"));
        assertEquals(5, in(ACME, team).version());
        assertEquals("Asia/Kolkata", in(ACME, team).hours().zone().getId());
        keep(ACME, calendar(own, team, false, 7, "Asia/Kolkata"));
        keep(ACME, calendar(own, team, true, 6, "Asia/Kolkata"));
        assertEquals(0, in(ACME, team).version());
    }

    @Test
    void countsByZoneWeekdayAndHoliday() {
        keep(ACME, calendar(own, team, true, 2, "Europe/Berlin"));
        // The holiday of Monday ends at noon, and so does the break.
        assertEquals(
                new Deadline(Instant.parse("2026-11-23T12:00:00Z"), own, 2),
                in(ACME, team).dueAfter(NIGHT, HOUR));
        assertEquals(
                new Deadline(Instant.parse("2026-11-25T22:30:00Z"), own, 2),
                in(ACME, team).dueAfter(NIGHT, Duration.ofMinutes(330)));
    }

    private BusinessHoursFacts calendar(
            RecordId id, @Nullable String ofTeam, boolean active, int version, String zone) {
        return new BusinessHoursFacts(
                id,
                ofTeam,
                active,
                zone,
                version,
                List.of(
                        new Interval("MONDAY", "09:00", "11:00"),
                        new Interval("MONDAY", "12:00", "17:00"),
                        new Interval("WEDNESDAY", "23:00", "24:00")),
                List.of(new Closure(LocalDate.parse("2026-11-23"), "00:00", "12:00")));
    }

    private void keep(String organization, BusinessHoursFacts calendar) {
        Acting.in(organization, () -> replica.keep(calendar));
    }

    private WorkCalendar in(String organization, @Nullable String ofTeam) {
        AtomicReference<WorkCalendar> found = new AtomicReference<>();
        Acting.in(organization, () -> found.set(calendars.forTeam(ofTeam)));
        return found.get();
    }

    private static RecordId anyCalendar() {
        return RecordId.of("01m", ThreadLocalRandom.current().nextLong(1L << 44));
    }
}
