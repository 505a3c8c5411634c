package dev.rapport.gateway.hours;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as records: what they demand before deadlines are counted by them. */
@QuarkusTest
class BusinessHoursRecordTest {
    private Timetable acme;

    @BeforeEach
    void login() {
        acme = Timetable.of("acme");
    }

    @Test
    void beginsWithoutHoursAndDoesNotCountYet() {
        String calendar = acme.hasDraft(Timetable.team());
        acme.read("BusinessHours", calendar)
                .body("Id", startsWith("01m"))
                .body("IsActive", equalTo(false), "IsDefault", equalTo(false), "CalendarVersion", equalTo(1));
    }

    @Test
    void countsOnceItHasHours() {
        String calendar = acme.hasDraft(Timetable.team());
        refuses(acme.change("BusinessHours", calendar, Map.of("IsActive", true)), "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        acme.hasHours(calendar, "MONDAY", "09:00", "12:00");
        acme.hasHours(calendar, "MONDAY", "12:00", "24:00");
        acme.change("BusinessHours", calendar, Map.of("IsActive", true)).statusCode(204);
        refuses(
                acme.create(
                        "BusinessHours",
                        Map.of("Name", "Hasty", "Team", Timetable.team(), "TimeZoneSidKey", "UTC", "IsActive", true)),
                "FIELD_CUSTOM_VALIDATION_EXCEPTION");
    }

    @Test
    void makesAVersionOfEachChangeAndNoneOfAWriteThatChangesNothing() {
        String calendar = acme.hasActive(Timetable.team());
        int before = acme.versionOf(calendar);
        String interval = acme.hasHours(calendar, "TUESDAY", "09:00", "17:00");
        acme.change("BusinessInterval", interval, Map.of("ToTime", "16:00")).statusCode(204);
        acme.change("BusinessHours", calendar, Map.of("Name", "Others")).statusCode(204);
        acme.hasHoliday(Map.of("BusinessHoursId", calendar));
        acme.delete("BusinessInterval", interval).statusCode(204);
        assertEquals(before + 5, acme.versionOf(calendar));
        acme.change("BusinessHours", calendar, Map.of("Name", "Others")).statusCode(204);
        assertEquals(before + 5, acme.versionOf(calendar));
    }

    @Test
    void takesNoVersionFromOutside() {
        refuses(
                acme.change("BusinessHours", acme.hasDraft(Timetable.team()), Map.of("CalendarVersion", 7)),
                "INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @ParameterizedTest
    @CsvSource({"17:00,09:00", "09:00,09:00", "9,17:00", "09:00,25:00", "00:00,00:0"})
    void refusesHoursThatAreNone(String from, String to) {
        String calendar = acme.hasDraft(Timetable.team());
        refuses(
                acme.create("BusinessInterval", Timetable.interval(calendar, "MONDAY", from, to)),
                "FIELD_INTEGRITY_EXCEPTION");
        assertEquals(1, acme.versionOf(calendar));
    }

    @Test
    void refusesHoursThatOverlapOnTheSameDayAlone() {
        String calendar = acme.hasDraft(Timetable.team());
        String morning = acme.hasHours(calendar, "MONDAY", "09:00", "12:00");
        refuses(
                        acme.create("BusinessInterval", Timetable.interval(calendar, "MONDAY", "11:59", "17:00")),
                        "FIELD_INTEGRITY_EXCEPTION")
                .body("[0].message", containsString(morning));
        acme.hasHours(calendar, "TUESDAY", "11:59", "17:00");
        String afternoon = acme.hasHours(calendar, "MONDAY", "13:00", "17:00");
        refuses(acme.change("BusinessInterval", afternoon, Map.of("FromTime", "10:00")), "FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void refusesAWeekdayAZoneAndACalendarThatDoNotExist() {
        String calendar = acme.hasDraft(Timetable.team());
        refuses(
                acme.create("BusinessInterval", Timetable.interval(calendar, "SOMEDAY", "09:00", "17:00")),
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        refuses(
                acme.change("BusinessHours", calendar, Map.of("TimeZoneSidKey", "Europe/Atlantis")),
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        String theirs = Timetable.of("globex").hasDraft(Timetable.team());
        refuses(
                acme.create("BusinessInterval", Timetable.interval(theirs, "MONDAY", "09:00", "17:00")),
                "INVALID_CROSS_REFERENCE_KEY");
        refuses(
                acme.create("Holiday", Map.of("Name", "X", "ActivityDate", "2026-12-25", "BusinessHoursId", theirs)),
                "INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void keepsTheLastHoursOfACalendarThatCounts() {
        String calendar = acme.hasDraft(Timetable.team());
        String only = acme.hasHours(calendar, "MONDAY", "09:00", "17:00");
        acme.change("BusinessHours", calendar, Map.of("IsActive", true)).statusCode(204);
        refuses(acme.delete("BusinessInterval", only), "DELETE_FAILED");
        acme.change("BusinessHours", calendar, Map.of("IsActive", false)).statusCode(204);
        acme.delete("BusinessInterval", only).statusCode(204);
    }

    @Test
    void aTeamHasOneCalendarThatCounts() {
        String team = Timetable.team();
        String first = acme.hasActive(team);
        String second = acme.hasDraft(team.toUpperCase(Locale.ROOT));
        acme.hasHours(second, "MONDAY", "09:00", "17:00");
        refuses(acme.change("BusinessHours", second, Map.of("IsActive", true)), "DUPLICATE_VALUE")
                .body("[0].message", containsString(first));
        acme.change("BusinessHours", first, Map.of("IsActive", false)).statusCode(204);
        acme.change("BusinessHours", second, Map.of("IsActive", true)).statusCode(204);
    }

    @Test
    void isTheOrganisationsWhereItHasNoTeamAndNowhereElse() {
        Map<String, Object> hours = Map.of("Name", "All", "TimeZoneSidKey", "UTC");
        String ofAll =
                acme.create("BusinessHours", hours).statusCode(201).extract().path("id");
        acme.read("BusinessHours", ofAll).body("IsDefault", equalTo(true));
        refuses(acme.change("BusinessHours", ofAll, Map.of("IsDefault", false)), "FIELD_INTEGRITY_EXCEPTION")
                .body("[0].fields", hasItem("Team"));
        acme.change("BusinessHours", ofAll, Map.of("Team", Timetable.team())).statusCode(204);
        acme.read("BusinessHours", ofAll).body("IsDefault", equalTo(false));
    }

    @Test
    void refusesAPartOfAHolidayThatIsNone() {
        String calendar = acme.hasDraft(Timetable.team());
        for (Map<String, Object> part : List.<Map<String, Object>>of(
                Map.of("IsAllDay", false),
                Map.of("IsAllDay", true, "StartTimeInMinutes", 0, "EndTimeInMinutes", 720),
                Map.of("StartTimeInMinutes", 720),
                Map.of("StartTimeInMinutes", 720, "EndTimeInMinutes", 720),
                Map.of("StartTimeInMinutes", -1, "EndTimeInMinutes", 720),
                Map.of("StartTimeInMinutes", 720, "EndTimeInMinutes", 1441))) {
            Map<String, Object> holiday = new HashMap<>(part);
            holiday.putAll(Map.of("Name", "Eve", "ActivityDate", "2026-12-24", "BusinessHoursId", calendar));
            refuses(acme.create("Holiday", holiday), "FIELD_INTEGRITY_EXCEPTION");
        }
    }

    @Test
    void isWrittenByAdministratorsReadByAllAndUnknownElsewhere() {
        String calendar = acme.hasActive(Timetable.team());
        Timetable seller = new Timetable(Login.as("sales", "acme"));
        seller.read("BusinessHours", calendar).statusCode(200);
        seller.change("BusinessHours", calendar, Map.of("Name", "Mine")).statusCode(403);
        seller.create("BusinessInterval", Timetable.interval(calendar, "SUNDAY", "09:00", "17:00"))
                .statusCode(403);
        seller.create("Holiday", Map.of("Name", "Mine", "ActivityDate", "2026-12-25"))
                .statusCode(403);
        Timetable.of("globex").read("BusinessHours", calendar).statusCode(404);
        Timetable.of("globex")
                .change("BusinessHours", calendar, Map.of("Name", "Ours"))
                .statusCode(404);
    }

    /** Of hours that overlap, written at the same moment, one is kept; no version is lost or given twice. */
    @Test
    void isChangedByOneAfterTheOther() throws Exception {
        String calendar = acme.hasDraft(Timetable.team());
        Callable<Integer> write =
                () -> acme.create("BusinessInterval", Timetable.interval(calendar, "MONDAY", "09:00", "17:00"))
                        .extract()
                        .statusCode();
        int created = 0;
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<Integer> answer : threads.invokeAll(List.of(write, write, write, write))) {
                created += answer.get() == 201 ? 1 : 0;
            }
        }
        assertEquals(1, created);
        assertEquals(2, acme.versionOf(calendar));
    }

    private static ValidatableResponse refuses(ValidatableResponse answer, String code) {
        return answer.statusCode(400).body("[0].errorCode", equalTo(code));
    }
}
