package dev.rapport.gateway.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.Login;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services hear of calendars: each version whole. */
@QuarkusTest
class CalendarNewsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Timetable acme;

    @BeforeEach
    void login() {
        acme = Timetable.of("acme");
    }

    @Test
    void tellsTheWholeCalendar() {
        String team = Timetable.team();
        String calendar = acme.hasActive(team);
        acme.hasHours(calendar, "FRIDAY", "13:00", "24:00");
        acme.hasHoliday(Map.of("BusinessHoursId", calendar));
        acme.hasHoliday(Map.of(
                "BusinessHoursId",
                calendar,
                "Name",
                "Eve",
                "ActivityDate",
                "2026-12-24",
                "StartTimeInMinutes",
                750,
                "EndTimeInMinutes",
                1440));
        JsonNode told = told(calendar, acme.versionOf(calendar));
        assertEquals(team, told.path("team").asText());
        assertTrue(told.path("active").asBoolean());
        assertEquals("Europe/Berlin", told.path("timeZone").asText());
        assertEquals("FRIDAY 13:00-24:00, MONDAY 09:00-17:00", hours(told.path("intervals"), "dayOfWeek"));
        assertTrue(hours(told.path("closures"), "date").contains("2026-12-24 12:30-24:00, 2026-12-25 00:00-24:00"));
    }

    @Test
    void tellsEveryCalendarOfAHolidayOfAll() {
        String one = acme.hasActive(Timetable.team());
        String other = acme.hasActive(Timetable.team());
        int before = acme.versionOf(one);
        String holiday = acme.hasHoliday(Map.of("Name", "Labour Day", "ActivityDate", "2027-05-01"));
        assertEquals(before + 1, acme.versionOf(one));
        for (String calendar : new String[] {one, other}) {
            JsonNode told = told(calendar, acme.versionOf(calendar));
            assertTrue(hours(told.path("closures"), "date").contains("2027-05-01 00:00-24:00"));
        }
        String later = acme.hasActive(Timetable.team());
        assertTrue(hours(told(later, acme.versionOf(later)).path("closures"), "date")
                .contains("2027-05-01"));
        acme.delete("Holiday", holiday).statusCode(204);
        assertFalse(
                hours(told(one, acme.versionOf(one)).path("closures"), "date").contains("2027-05-01"));
    }

    @Test
    void tellsThatACalendarInTheBinDoesNotCountAndThatOneCameBack() {
        String calendar = acme.hasActive(Timetable.team());
        int version = acme.versionOf(calendar);
        acme.delete("BusinessHours", calendar).statusCode(204);
        assertFalse(told(calendar, version + 1).path("active").asBoolean());
        Login.with(acme.token())
                .contentType("application/json")
                .post("/services/data/v60.0/sobjects/BusinessHours/" + calendar + "/undeletion")
                .then()
                .statusCode(200);
        assertTrue(told(calendar, version + 2).path("active").asBoolean());
    }

    private static JsonNode told(String calendar, int version) {
        Predicate<JsonNode> wanted = data -> data.path("calendarId").asText().equals(calendar)
                && data.path("calendarVersion").asInt() == version;
        try (EventProbe probe = EventProbe.on("rapport.gateway.events")) {
            return probe.await("BusinessHoursChanged", event -> wanted.test(event.data()), PATIENCE)
                    .data();
        }
    }

    private static String hours(JsonNode list, String day) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(day).asText() + " " + each.path("from").asText() + "-"
                        + each.path("to").asText())
                .collect(Collectors.joining(", "));
    }
}
