package dev.rapport.lead.recycling;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.lead.Owner;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leads go to rest and come back. */
@QuarkusTest
class RecyclingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Instant nextYear = Instant.now().plus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Owner owner;

    @Inject
    WakeUpClock clock;

    @Inject
    Resting resting;

    @Test
    void aLeadRestsUntilAnAgreedTimeAndNotASecondLess() throws InterruptedException {
        String lead = MARKETER.hasLead(Map.of("Stage", "SQL"));
        recycle(lead, Map.of("wakeUpAt", nextYear.toString())).statusCode(200);
        MARKETER.get("/services/data/v60.0/sobjects/Lead/" + lead)
                .body("RecycleCount", equalTo(1))
                .body("WakeUpAt", equalTo(nextYear.toString().replace("Z", ".000+0000")));
        asOf(nextYear.minusMillis(1));
        assertEquals("RECYCLED", stage(lead));
        asOf(nextYear);
        assertEquals("MQL", stage(lead));
        assertNull(MARKETER.field("Lead", lead, "WakeUpAt"));
    }

    @Test
    void manyWhoLookAtOnceWakeALeadOnce() throws InterruptedException {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            List<String> leads = Stream.generate(() -> MARKETER.hasLead(Map.of("Stage", "SAL")))
                    .limit(20)
                    .toList();
            leads.forEach(lead -> recycle(lead, Map.of()).statusCode(200));
            leads.forEach(this::isDue);
            List<Thread> replicas = Stream.generate(() -> Thread.ofVirtual().start(this::wakeDue))
                    .limit(4)
                    .toList();
            for (Thread replica : replicas) {
                replica.join();
            }
            String last = MARKETER.hasLead();
            probe.await("LeadCaptured", e -> last.equals(e.subject()), PATIENCE);
            for (String lead : leads) {
                assertEquals("MQL", stage(lead));
                JsonNode woken = probe.await("LeadWoken", e -> lead.equals(e.subject()), PATIENCE)
                        .data();
                assertEquals("MQL", woken.get("stage").asText());
                assertEquals(1, woken.get("recycleCount").asInt());
                assertEquals(MARKETER.id(), woken.get("ownerId").asText());
                for (String type : List.of("LeadWoken", "LeadStageChanged")) {
                    assertEquals(
                            1,
                            probe.received(type).stream()
                                    .filter(e -> lead.equals(e.subject()))
                                    .filter(e -> type.equals("LeadWoken")
                                            || e.data().get("from").asText().equals("RECYCLED"))
                                    .count(),
                            type);
                }
            }
        }
    }

    @Test
    void aLeadComesBackNoFurtherThanItHadCome() throws InterruptedException {
        String lead = MARKETER.hasLead();
        recycle(lead, Map.of()).statusCode(200);
        isDue(lead);
        Thread.ofVirtual().start(this::wakeDue).join();
        assertEquals("INQUIRY", stage(lead));
        MARKETER.get("/api/leads/" + lead + "/history")
                .body("moments.note", hasItem("The time to wake the lead has come"));
    }

    @Test
    void aLeadComesBackAgainAndAgain() throws InterruptedException {
        String lead = MARKETER.hasLead();
        for (int times = 1; times <= 3; times++) {
            recycle(lead, Map.of()).statusCode(200);
            MARKETER.get("/services/data/v60.0/sobjects/Lead/" + lead).body("RecycleCount", equalTo(times));
            isDue(lead);
            Thread.ofVirtual().start(this::wakeDue).join();
            assertEquals("INQUIRY", stage(lead));
        }
    }

    @Test
    void whoDoesNotSayWhenGetsTheStagesMaximumDays() {
        String lead = MARKETER.hasLead();
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        MARKETER.change("Lead", lead, Map.of("Stage", "RECYCLED")).statusCode(204);
        Instant wakeUpAt = OffsetDateTime.parse(
                        MARKETER.field("Lead", lead, "WakeUpAt").replace("+0000", "Z"))
                .toInstant();
        Duration rest = Duration.between(before, wakeUpAt);
        assertTrue(rest.minusDays(180).compareTo(PATIENCE) < 0 && rest.toDays() == 180, rest::toString);
    }

    @Test
    void whoRestsIsPutOffOrLeftToSleep() throws InterruptedException {
        String lead = MARKETER.hasLead();
        recycle(lead, Map.of()).statusCode(200);
        MARKETER.change("Lead", lead, Map.of("WakeUpAt", nextYear.toString())).statusCode(204);
        Map<String, Object> never = new HashMap<>();
        never.put("WakeUpAt", null);
        MARKETER.change("Lead", lead, never).statusCode(204);
        asOf(nextYear.plus(3_650, ChronoUnit.DAYS));
        assertEquals("RECYCLED", stage(lead));
    }

    @Test
    void whoIsWokenByHandIsNotWokenAgain() throws InterruptedException {
        String lead = MARKETER.hasLead(Map.of("Stage", "RECYCLED", "WakeUpAt", nextYear.toString()));
        assertNotNull(MARKETER.field("Lead", lead, "WakeUpAt"));
        MARKETER.change("Lead", lead, Map.of("Stage", "SQL")).statusCode(204);
        assertNull(MARKETER.field("Lead", lead, "WakeUpAt"));
        asOf(nextYear);
        assertEquals("SQL", stage(lead));
    }

    @Test
    void aTimeThatIsPastOrALeadThatDoesNotRestIsRefused() {
        String lead = MARKETER.hasLead();
        refused(recycle(lead, Map.of("wakeUpAt", "2020-01-01T00:00:00Z")));
        refused(MARKETER.change("Lead", lead, Map.of("Stage", "RECYCLED", "WakeUpAt", "2020-01-01T00:00:00Z")));
        refused(MARKETER.change("Lead", lead, Map.of("WakeUpAt", nextYear.toString())));
        refused(MARKETER.change("Lead", lead, Map.of("Stage", "MQL", "WakeUpAt", nextYear.toString())));
        refused(MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "MQL", "wakeUpAt", nextYear.toString())));
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "RECYCLED", "wakeUpAt", "soon"))
                .statusCode(400);
        assertEquals("INQUIRY", stage(lead));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].fields", hasItem("WakeUpAt"));
    }

    private static ValidatableResponse recycle(String lead, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("to", "RECYCLED", "reason", "No budget this year"));
        body.putAll(more);
        return MARKETER.post("/api/leads/" + lead + "/stage", body);
    }

    private void isDue(String lead) {
        owner.execute(
                "update lead set wake_up_at = now() - interval '1 minute' where id = ?",
                RecordId.parse(lead).value());
    }

    private void wakeDue() {
        try {
            clock.wakeDue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks for leads as at that time, on behalf of nobody. */
    private void asOf(Instant time) throws InterruptedException {
        Caller system = Caller.system(RecordId.parse(MARKETER.organization()).value(), "test");
        Thread.ofVirtual()
                .start(() -> CurrentCaller.runAs(system, () -> resting.wakeDue(time, 1_000)))
                .join();
    }

    private static String stage(String lead) {
        return MARKETER.field("Lead", lead, "Stage");
    }
}
