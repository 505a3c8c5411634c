package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.Staff;
import dev.rapport.lead.User;
import dev.rapport.lead.WorkWeek;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A decision is due by the hours in which those work who are asked for it. */
@QuarkusTest
class HandoffCalendarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DECIDE_WITHIN = Duration.ofHours(8);

    private final String team = "Team " + UUID.randomUUID();

    @Inject
    Owner owner;

    @Test
    void isDueByTheZoneAndTheHolidaysOfEachTeam() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        WorkWeek berlin = WorkWeek.of(
                team,
                "Europe/Berlin",
                "09:00",
                "12:00",
                today.toString(),
                today.plusDays(2).toString());
        WorkWeek kolkata = WorkWeek.of("East " + team, "Asia/Kolkata", "13:30", "18:00");
        isDueBy(berlin, 4);
        isDueBy(kolkata, 1);
    }

    private void isDueBy(WorkWeek week, int version) {
        String seller = staff().hasSeller(week.team());
        week.isToldTo(Organizations.ACME, version);
        ValidatableResponse handoff = handedOver(seller, week, version);
        Instant submitted = Instant.parse(handoff.extract().path("submittedAt"));
        assertEquals(
                week.hours().dueAfter(submitted, DECIDE_WITHIN),
                Instant.parse(handoff.extract().path("dueAt")));
    }

    @Test
    void isTheOwnersCalendarWhereNobodyIsNamedAndTheOwnerSells() {
        WorkWeek week = WorkWeek.of(team, "Europe/Berlin", "09:00", "17:00");
        week.isToldTo(Organizations.ACME, 1);
        String seller = staff().hasSeller(team);
        handedOver(seller, week, 1);
        String lead = MARKETER.hasLead(Map.of("OwnerId", seller));
        MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(201)
                .body("calendarId", equalTo(week.id()));
    }

    @Test
    void staysWhenTheCalendarChanges() {
        WorkWeek week = WorkWeek.of(team, "Europe/Berlin", "09:00", "17:00");
        String seller = staff().hasSeller(team);
        week.isToldTo(Organizations.ACME, 1);
        String promised = handedOver(seller, week, 1).extract().path("id");
        String due = MARKETER.field("Handoff", promised, "DueAt");
        week.open("05:00", "06:00").isToldTo(Organizations.ACME, 2);
        ValidatableResponse later = handedOver(seller, week, 2);
        assertEquals(due, MARKETER.field("Handoff", promised, "DueAt"));
        assertEquals(week.id(), MARKETER.field("Handoff", promised, "CalendarId"));
        MARKETER.get("/api/handoffs/" + promised).body("calendarVersion", equalTo(1));
        assertNotEquals(
                MARKETER.get("/api/handoffs/" + promised).extract().path("dueAt"),
                later.extract().<String>path("dueAt"));
    }

    @Test
    void isTheConfiguredHoursWhereNobodyHasMadeACalendarEvenIfOthersHave() {
        WorkWeek theirs = WorkWeek.of(team, "Europe/Berlin", "09:00", "17:00");
        theirs.isToldTo(Organizations.GLOBEX, 1);
        User stranger = new User(Organizations.GLOBEX, "marketing");
        String theirSeller = new Staff(owner, Organizations.GLOBEX).hasSeller(team);
        await().atMost(PATIENCE)
                .until(() -> theirs.id()
                        .equals(handOver(stranger, theirSeller).extract().path("calendarId")));
        handOver(MARKETER, staff().hasSeller(team))
                .body("calendarId", nullValue())
                .body("calendarVersion", equalTo(0));
    }

    @Test
    void isToldToTheServicesAndForgottenByARecall() {
        WorkWeek week = WorkWeek.of(team, "Europe/Berlin", "09:00", "17:00");
        week.isToldTo(Organizations.ACME, 6);
        String handoff = handedOver(staff().hasSeller(team), week, 6).extract().path("id");
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            ReceivedEvent told = probe.await("HandoffSubmitted", e -> handoff.equals(e.subject()), PATIENCE);
            assertEquals(week.id(), told.data().path("calendarId").asText());
            assertEquals(6, told.data().path("calendarVersion").asInt());
        }
        MARKETER.post("/api/handoffs/" + handoff + "/recall", Map.of())
                .statusCode(200)
                .body("dueAt", nullValue(), "calendarId", nullValue(), "calendarVersion", nullValue());
    }

    /** A hand-off to this seller, once this version of the calendar is known. */
    private static ValidatableResponse handedOver(String seller, WorkWeek week, int version) {
        await().atMost(PATIENCE).until(() -> {
            ValidatableResponse handoff = handOver(MARKETER, seller);
            return week.id().equals(handoff.extract().path("calendarId"))
                    && handoff.extract().<Integer>path("calendarVersion") == version;
        });
        return handOver(MARKETER, seller);
    }

    private static ValidatableResponse handOver(User marketer, String seller) {
        return marketer.post("/api/leads/" + marketer.hasLead() + "/handoffs", Map.of("toUserId", seller))
                .statusCode(201);
    }

    private Staff staff() {
        return new Staff(owner, Organizations.ACME);
    }
}
