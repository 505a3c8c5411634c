package dev.rapport.lead.escalation;

import static dev.rapport.lead.escalation.Company.ADMIN;
import static dev.rapport.lead.escalation.Company.CEO;
import static dev.rapport.lead.escalation.Company.HEAD;
import static dev.rapport.lead.escalation.Company.HEAD_OF_MARKETING;
import static dev.rapport.lead.escalation.Company.HEAD_OF_SALES;
import static dev.rapport.lead.escalation.Company.MARKETER;
import static dev.rapport.lead.escalation.Company.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.lead.Owner;
import dev.rapport.lead.WorkWeek;
import dev.rapport.lead.escalation.Company.Late;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody decided in time climbs, at its time and not before, to each once. */
@QuarkusTest
class EscalationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGES = Duration.ofDays(400);

    @Inject
    Company company;

    @Inject
    Owner owner;

    @BeforeEach
    void everybodyIsThere() {
        company.isStaffed();
    }

    @Test
    void climbsRungByRungToTheCeoAndNeverEarly() {
        Late late = company.hasLate();
        climbs(late, late.due(), List.of(SELLER.id()));
        climbs(late, late.next(), List.of(SELLER.id(), HEAD.id()));
        climbs(late, late.next(), List.of(SELLER.id(), HEAD.id(), HEAD_OF_MARKETING, HEAD_OF_SALES));
        climbs(late, late.next(), List.of(SELLER.id(), HEAD.id(), HEAD_OF_MARKETING, HEAD_OF_SALES, CEO.id()));
        assertEquals(List.of("OWNER", "HEAD_OF_TEAM", "BOTH_HEADS", "BOTH_HEADS", "CEO"), late.told("rung"));
        assertNull(late.next());
        company.strikes(late.due().plus(AGES));
        assertEquals(5, late.told("kind").size());
        assertEquals("TIMED_OUT", MARKETER.field("Handoff", late.handoff(), "Status"));
    }

    private void climbs(Late late, Instant due, List<String> asked) {
        List<String> before = late.told("toUserId");
        company.strikes(due.minusMillis(1));
        assertEquals(before, late.told("toUserId"));
        company.strikes(due);
        assertEquals(asked, late.told("toUserId"));
        company.strikes(due);
        assertEquals(asked, late.told("toUserId"));
    }

    @Test
    void passesOverRungsWithoutAnybodyAndSaysSo() {
        Late late = company.hasLate(Map.of());
        company.strikes(late.due());
        assertEquals(List.of("PASSED_OVER", "PASSED_OVER", "RAISED", "RAISED"), late.told("kind"));
        assertEquals(List.of("OWNER", "HEAD_OF_TEAM", "BOTH_HEADS", "BOTH_HEADS"), late.told("rung"));
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            ReceivedEvent told =
                    probe.await("HandoffEscalated", e -> late.handoff().equals(e.subject()), PATIENCE);
            assertEquals("BOTH_HEADS", told.data().path("rung").asText());
            assertEquals("OWNER", told.data().path("passedOver").path(0).asText());
            assertEquals(
                    HEAD_OF_MARKETING, told.data().path("toUserIds").path(0).asText());
        }
    }

    @Test
    void asksNobodyTwiceWhoStandsOnTwoRungs() {
        company.has(SELLER.id(), "SALES", "HEAD", Company.TEAM);
        company.has(HEAD.id(), "SALES", "STAFF", Company.TEAM);
        Late late = company.hasLate();
        company.strikes(late.due());
        company.strikes(late.next());
        assertEquals(List.of("RAISED", "PASSED_OVER", "RAISED", "RAISED"), late.told("kind"));
    }

    @Test
    void saysThatThereIsNobodyAtAll() {
        company.hasNobody();
        Late late = company.hasLate();
        company.strikes(late.due());
        company.strikes(late.due().plus(AGES));
        assertEquals(List.of("PASSED_OVER", "PASSED_OVER", "PASSED_OVER", "PASSED_OVER"), late.told("kind"));
        assertNull(late.next());
    }

    @Test
    void waitsByTheHoursOfWhoIsAsked() {
        WorkWeek week = WorkWeek.of(Company.TEAM, "Asia/Kolkata", "10:00", "14:00");
        week.isToldTo(Company.ORGANIZATION, 3);
        try {
            await().atMost(PATIENCE).until(() -> {
                String lead = MARKETER.hasLead();
                return week.id()
                        .equals(MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of("toUserId", SELLER.id()))
                                .extract()
                                .path("calendarId"));
            });
            Late late = company.hasLate();
            company.strikes(late.due());
            assertEquals(week.hours().dueAfter(late.due(), Duration.ofHours(4)), late.next());
            MARKETER.get("/api/handoffs/" + late.handoff())
                    .body("escalation.entries.calendarId", contains(week.id()))
                    .body("escalation.entries.calendarVersion", contains(3));
        } finally {
            owner.execute(
                    "delete from work_calendar where id = ?",
                    RecordId.parse(week.id()).value());
        }
    }

    @Test
    void isTakenUpByOneOfManyReplicas() throws Exception {
        Late late = company.hasLate();
        Callable<Integer> replica = () -> company.strikes(late.due());
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<Integer> done : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(each -> replica).toList())) {
                done.get();
            }
        }
        assertEquals(List.of(SELLER.id()), late.told("toUserId"));
    }

    @Test
    void endsOnceTheLeadIsHandedOverAnew() {
        Late late = company.hasLate();
        company.strikes(late.due());
        Instant next = late.next();
        MARKETER.hasHandedOver(late.lead());
        company.strikes(next);
        assertEquals(List.of("OWNER"), late.told("rung"));
        MARKETER.get("/api/handoffs/" + late.handoff())
                .body("status", equalTo("TIMED_OUT"))
                .body("escalation.settledAt", notNullValue())
                .body("escalation.escalatesAt", nullValue());
        SELLER.get("/api/owed")
                .body("youOwe.findAll { it.kind == 'HANDOFF_ESCALATION' }.id", not(hasItem(late.handoff())));
    }

    @Test
    void endsWithTheLead() {
        Late late = company.hasLate();
        company.strikes(late.due());
        Instant next = late.next();
        MARKETER.post("/api/leads/" + late.lead() + "/stage", Map.of("to", "DISQUALIFIED", "reason", "Wrong number"))
                .statusCode(200);
        company.strikes(next);
        assertEquals(List.of("OWNER"), late.told("rung"));
        MARKETER.get("/api/handoffs/" + late.handoff()).body("escalation.settledAt", notNullValue());
    }

    @Test
    void doesNotReopenTheHandoff() {
        Late late = company.hasLate();
        company.strikes(late.due());
        SELLER.post("/api/handoffs/" + late.handoff() + "/acceptance", Map.of())
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isOwedByThoseItClimbedTo() {
        Late late = company.hasLate();
        company.strikes(late.due());
        String mine = "youOwe.findAll { it.kind == 'HANDOFF_ESCALATION' }.id";
        SELLER.get("/api/owed").body(mine, hasItem(late.handoff()));
        HEAD.get("/api/owed").body(mine, not(hasItem(late.handoff())));
        MARKETER.get("/api/owed")
                .body("owedToYou.findAll { it.owedByUserId == '" + SELLER.id() + "' }.id", hasItem(late.handoff()));
        company.strikes(late.next());
        HEAD.get("/api/owed").body(mine, hasItem(late.handoff()));
    }

    @Test
    void staysAsItWasWritten() {
        Late late = company.hasLate();
        company.strikes(late.due());
        assertThrows(
                IllegalStateException.class,
                () -> owner.execute(
                        "update handoff_escalation set raised_at = raised_at - interval '1 day' where handoff_id = ?",
                        RecordId.parse(late.handoff()).value()));
        ADMIN.change("HandoffEscalation", entryOf(late), Map.of("Rung", "CEO")).statusCode(403);
    }

    private static String entryOf(Late late) {
        return ADMIN.request()
                .queryParam("q", "SELECT Id FROM HandoffEscalation WHERE HandoffId = '" + late.handoff() + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("records[0].Id");
    }
}
