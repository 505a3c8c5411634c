package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.SALES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.platform.calendar.OpeningInterval;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** An answer is due by the hours in which the team works that owes it. */
@QuarkusTest
class AnswerCalendarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ANSWER_WITHIN = Duration.ofHours(16);
    private static final OtherService GATEWAY = new OtherService("gateway");

    private final String team = "Team " + UUID.randomUUID();
    private final String calendar = any("01m");
    private final String marketer = any("005");

    @Test
    void isDueByTheCalendarOfTheTeamThatOwesItAndStaysWhenThatChanges() {
        GATEWAY.says("UserChanged", marketer, Map.of("userId", marketer, "function", "MARKETING", "team", team));
        isOpen("10:00", "14:00", 1);
        String first = awaitVersion(1);
        String due = SALES.field("Feedback", first, "DueAt");
        JsonPath opened = SALES.get("/api/feedback/" + first).extract().jsonPath();
        BusinessHours hours = new BusinessHours(
                ZoneId.of("Asia/Kolkata"),
                Map.of(DayOfWeek.MONDAY, List.of(OpeningInterval.of("10:00", "14:00"))),
                Map.of());
        assertEquals(
                hours.dueAfter(Instant.parse(opened.getString("owed.since")), ANSWER_WITHIN),
                Instant.parse(opened.getString("owed.dueAt")));
        isOpen("11:00", "12:00", 2);
        awaitVersion(2);
        assertEquals(due, SALES.field("Feedback", first, "DueAt"));
        assertEquals("1", SALES.field("Feedback", first, "CalendarVersion"));
    }

    /** Feedback that the marketer owes, once this version of their calendar is known. */
    private String awaitVersion(int version) {
        String[] last = new String[1];
        await().atMost(PATIENCE).until(() -> {
            last[0] = SALES.post("/api/feedback", Given.words("owedByUserId", marketer))
                    .statusCode(201)
                    .extract()
                    .path("id");
            return calendar.equals(SALES.field("Feedback", last[0], "CalendarId"))
                    && Integer.toString(version).equals(SALES.field("Feedback", last[0], "CalendarVersion"));
        });
        return last[0];
    }

    private void isOpen(String from, String to, int version) {
        GATEWAY.says(
                "BusinessHoursChanged",
                calendar,
                Map.of(
                        "calendarId",
                        calendar,
                        "team",
                        team,
                        "timeZone",
                        "Asia/Kolkata",
                        "calendarVersion",
                        version,
                        "intervals",
                        List.of(Map.of("dayOfWeek", "MONDAY", "from", from, "to", to)),
                        "closures",
                        List.of()));
    }

    private static String any(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1L << 44))
                .toString();
    }
}
