package dev.rapport.feedback.transmission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import dev.rapport.feedback.World;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class HopStepTest {
    private static final Map<HopStatus, Set<HopStatus>> LEGAL = Map.of(
            HopStatus.SENT, Set.of(HopStatus.ACKNOWLEDGED, HopStatus.FORWARDED),
            HopStatus.ACKNOWLEDGED, Set.of(HopStatus.FORWARDED),
            HopStatus.FORWARDED, Set.of());

    private final World world = World.anew();
    private final Sales sales = new Sales(world);

    @Inject
    Reminders reminders;

    @BeforeEach
    void employ() {
        sales.employ();
    }

    static Stream<Arguments> allPairs() {
        return Stream.of(HopStatus.values())
                .flatMap(from -> Stream.of(HopStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void takesTheLegalStepsAndNoOthers(HopStatus from, HopStatus to) {
        String id = in(from);
        boolean legal = LEGAL.get(from).contains(to);
        if (to != HopStatus.SENT) {
            step(id, to).statusCode(legal ? 200 : 409);
            assertEquals(legal ? to.name() : from.name(), status(id));
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void takesTheSameStepsByAWriteOfTheRecord(HopStatus from, HopStatus to) {
        String id = in(from);
        boolean legal = from == to || LEGAL.get(from).contains(to);
        world.as("sales").patch("FeedbackHop", id, Map.of("Status", to.name())).statusCode(legal ? 204 : 409);
        assertEquals(legal ? to.name() : from.name(), status(id));
    }

    @Test
    void leavesEachHopToItsRecipient() {
        String id = in(HopStatus.SENT);
        world.as("sales-head").post("/api/hops/" + id + "/acknowledgement").statusCode(403);
        world.as("sales-head").post("/api/hops/" + id + "/forwarding").statusCode(403);
        world.as("marketing")
                .patch("FeedbackHop", id, Map.of("Status", "ACKNOWLEDGED"))
                .statusCode(403);
        World.anew().as("sales").post("/api/hops/" + id + "/acknowledgement").statusCode(404);
        assertEquals("SENT", status(id));
    }

    @ParameterizedTest
    @EnumSource(value = HopStatus.class, names = "SENT", mode = EnumSource.Mode.EXCLUDE)
    void tellsOnceThatItWasSentAndThatItArrived(HopStatus step) {
        String id = in(HopStatus.SENT);
        step(id, step).statusCode(200);
        step(id, HopStatus.FORWARDED);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var arrived = probe.await(
                    "FeedbackRequestAcknowledged", event -> id.equals(event.subject()), Duration.ofSeconds(20));
            assertEquals(world.user("sales"), arrived.data().get("byUserId").asText());
            var told = probe.received().stream()
                    .filter(event -> id.equals(event.subject()))
                    .map(ReceivedEvent::type)
                    .filter(type -> type.startsWith("FeedbackRequest"))
                    .toList();
            assertEquals(List.of("FeedbackRequested", "FeedbackRequestAcknowledged"), told);
        }
    }

    @Test
    void isRemindedTwiceAndNoMore() throws Exception {
        String[] id = new String[1];
        ShiftedClock.ago(Duration.ofDays(30), () -> {
            id[0] = in(HopStatus.SENT);
            reminders.remind();
        });
        assertEquals("0", reminded(id[0]));
        for (int days : new int[] {25, 24, 20, 15, 0}) {
            ShiftedClock.ago(Duration.ofDays(days), reminders::remind);
        }
        assertEquals("2", reminded(id[0]));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var due = probe.await(
                    "FeedbackReminderDue",
                    event -> id[0].equals(event.subject())
                            && event.data().get("count").asInt() == 2,
                    Duration.ofSeconds(20));
            assertEquals(world.user("sales"), due.data().get("toUserId").asText());
        }
    }

    @Test
    void isNotRemindedOnceAcknowledged() throws Exception {
        String[] id = new String[1];
        ShiftedClock.ago(Duration.ofDays(30), () -> id[0] = in(HopStatus.ACKNOWLEDGED));
        reminders.remind();
        assertEquals("0", reminded(id[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ' ', REQUIRED_FIELD_MISSING",
        "aboutType, LEAD, FIELD_INTEGRITY_EXCEPTION",
        "aboutId, nonsense, MALFORMED_ID",
        "aboutType, MOON, JSON_PARSER_ERROR",
        "dueAt, 2001-01-01T00:00:00Z, INVALID_PARAMETER",
        "dueAt, tomorrow, JSON_PARSER_ERROR",
        "colour, red, JSON_PARSER_ERROR"
    })
    void refusesARequestWithAWrongValue(String property, String value, String code) {
        Map<String, Object> body = asked();
        body.put(property, value);
        world.as("marketing")
                .post("/api/feedback-requests", body)
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    @Test
    void refusesUnitsAndUsersThatAreNone() {
        Map<String, Object> body = asked();
        body.put("units", List.of());
        ask(body, 400);
        body.put("units", List.of(Map.of("function", "JUGGLING")));
        ask(body, 400);
        body.put("units", List.of(Map.of("team", "North")));
        ask(body, 400);
        body.put("units", Collections.nCopies(101, Map.of("function", "SALES")));
        ask(body, 400);
        body.remove("units");
        world.as("marketing")
                .post("/api/feedback-requests", body)
                .statusCode(400)
                .body("[0].fields", contains("units"));
        String path = "/api/hops/" + in(HopStatus.SENT) + "/forwarding";
        world.as("sales")
                .post(path, Map.of("userIds", List.of(World.any("00Q"))))
                .statusCode(400);
        world.as("sales").post(path, Map.of("userIds", "everybody")).statusCode(400);
        world.as("marketing")
                .get("/api/feedback-requests/a29000000zzzzzz/transmission")
                .statusCode(404);
        world.as("sales").post("/api/hops/a2A000000zzzzzz/acknowledgement").statusCode(404);
    }

    private void ask(Map<String, Object> body, int status) {
        world.as("marketing").post("/api/feedback-requests", body).statusCode(status);
    }

    private static Map<String, Object> asked() {
        return new HashMap<>(Map.of(
                "subject", "What do banks ask for?",
                "text", "One line from each of you, please.",
                "aboutType", "MARKET",
                "units", List.of(Map.of("function", "SALES"))));
    }

    private String in(HopStatus status) {
        String request = sales.ask(Map.of("function", "SALES", "team", "North"));
        String id = sales.hopOf(request, world.user("sales"));
        if (status != HopStatus.SENT) {
            step(id, status).statusCode(200);
        }
        return id;
    }

    private ValidatableResponse step(String id, HopStatus to) {
        Api recipient = world.as("sales");
        return recipient.post("/api/hops/" + id + (to == HopStatus.ACKNOWLEDGED ? "/acknowledgement" : "/forwarding"));
    }

    private String status(String id) {
        return world.as("admin").field("FeedbackHop", id, "Status");
    }

    private String reminded(String id) {
        return world.as("admin").field("FeedbackHop", id, "Reminders");
    }
}
