package dev.rapport.gateway.hours;

import dev.rapport.gateway.Login;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Calendars for tests, as the administrator of an organisation writes them. */
record Timetable(String token) {
    private static final String SOBJECTS = "/services/data/v60.0/sobjects/";

    static Timetable of(String organization) {
        return new Timetable(Login.as("admin", organization));
    }

    /** A team that no other test has. */
    static String team() {
        return "Team " + UUID.randomUUID();
    }

    ValidatableResponse create(String object, Map<String, ?> fields) {
        return Login.with(token)
                .contentType("application/json")
                .body(fields)
                .post(SOBJECTS + object)
                .then();
    }

    ValidatableResponse change(String object, String id, Map<String, ?> fields) {
        return Login.with(token)
                .contentType("application/json")
                .body(fields)
                .patch(SOBJECTS + object + "/" + id)
                .then();
    }

    ValidatableResponse delete(String object, String id) {
        return Login.with(token).delete(SOBJECTS + object + "/" + id).then();
    }

    ValidatableResponse read(String object, String id) {
        return Login.with(token).get(SOBJECTS + object + "/" + id).then();
    }

    private String has(String object, Map<String, ?> fields) {
        return create(object, fields).statusCode(201).extract().path("id");
    }

    /** A calendar that does not count yet. */
    String hasDraft(String team) {
        return has("BusinessHours", Map.of("Name", "Hours", "Team", team, "TimeZoneSidKey", "Europe/Berlin"));
    }

    /** A calendar that counts, open on Mondays. */
    String hasActive(String team) {
        String calendar = hasDraft(team);
        hasHours(calendar, "MONDAY", "09:00", "17:00");
        change("BusinessHours", calendar, Map.of("IsActive", true)).statusCode(204);
        return calendar;
    }

    String hasHours(String calendar, String day, String from, String to) {
        return has("BusinessInterval", interval(calendar, day, from, to));
    }

    static Map<String, String> interval(String calendar, String day, String from, String to) {
        return Map.of("BusinessHoursId", calendar, "DayOfWeek", day, "FromTime", from, "ToTime", to);
    }

    String hasHoliday(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("Name", "Christmas", "ActivityDate", "2026-12-25"));
        all.putAll(fields);
        return has("Holiday", all);
    }

    int versionOf(String calendar) {
        return read("BusinessHours", calendar).statusCode(200).extract().path("CalendarVersion");
    }
}
