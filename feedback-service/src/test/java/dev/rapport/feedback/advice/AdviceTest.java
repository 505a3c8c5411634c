package dev.rapport.feedback.advice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class AdviceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration YEARS_AGO = Duration.ofDays(1_000);
    private static final Api MARKETING = Api.as("marketing");
    private static final Api EXECUTIVE = Api.as("executive");
    private static final Map<String, Object> DECISION = Map.of("decision", "FOLLOW", "reason", "It is sound");
    private static final Map<String, Object> LOOK_BACK = Map.of("hindsight", "RIGHT", "outcome", "A third more");

    @Inject
    AdviceCalendar calendar;

    @Test
    void isDecidedByAnExecutiveInTime() {
        String id = given(LocalDate.now(ZoneOffset.UTC));
        MARKETING.get(path(id)).body("status", equalTo("GIVEN")).body("lookBackOn", nullValue());
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            EXECUTIVE
                    .post(path(id) + "/decision", DECISION)
                    .statusCode(200)
                    .body("status", equalTo("DECIDED"))
                    .body("decidedById", equalTo(EXECUTIVE.user()))
                    .body(
                            "lookBackOn",
                            equalTo(LocalDate.now(ZoneOffset.UTC).plusMonths(24).toString()));
            var event = probe.await("AdviceDecided", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("FOLLOW", event.data().path("decision").asText());
        }
    }

    @Test
    void isNotDecidedByThoseWhoGaveIt() {
        String id = given(LocalDate.now(ZoneOffset.UTC));
        MARKETING.post(path(id) + "/decision", DECISION).statusCode(403);
        MARKETING
                .patch("Advice", id, Map.of("Status", "DECIDED", "Decision", "FOLLOW", "DecisionReason", "Ours"))
                .statusCode(403)
                .body("[0].message", containsString(EXECUTIVE.user()));
        assertEquals("GIVEN", MARKETING.field("Advice", id, "Status"));
    }

    @Test
    void isUnansweredOnceItsDayHasPassed() throws Exception {
        String[] ids = new String[1];
        ShiftedClock.ago(YEARS_AGO, () -> {
            ids[0] = given(today());
            calendar.turn();
            assertEquals("GIVEN", MARKETING.field("Advice", ids[0], "Status"));
        });
        EXECUTIVE
                .post(path(ids[0]) + "/decision", DECISION)
                .statusCode(409)
                .body("[0].message", containsString("UNANSWERED"));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            calendar.turn();
            calendar.turn();
            probe.await("AdviceUnanswered", e -> ids[0].equals(e.subject()), PATIENCE);
        }
        MARKETING.get(path(ids[0])).body("status", equalTo("UNANSWERED"));
    }

    @Test
    void isLookedBackOnWhenItsTimeHasCome() throws Exception {
        String early = given(LocalDate.now(ZoneOffset.UTC));
        EXECUTIVE.post(path(early) + "/decision", DECISION).statusCode(200);
        MARKETING
                .post(path(early) + "/look-back", LOOK_BACK)
                .statusCode(409)
                .body("[0].message", containsString("too early"));
        String[] ids = new String[1];
        ShiftedClock.ago(YEARS_AGO, () -> {
            ids[0] = given(today());
            EXECUTIVE.post(path(ids[0]) + "/decision", DECISION).statusCode(200);
        });
        MARKETING
                .post(path(ids[0]) + "/look-back", LOOK_BACK)
                .statusCode(200)
                .body("status", equalTo("LOOKED_BACK"))
                .body("hindsight", equalTo("RIGHT"));
    }

    @ParameterizedTest
    @EnumSource(AdviceStatus.class)
    void takesNoOtherStepsByRecord(AdviceStatus from) throws Exception {
        String id = in(from);
        for (AdviceStatus to : AdviceStatus.values()) {
            if (to != from && !from.legalNext().contains(to)) {
                EXECUTIVE
                        .patch("Advice", id, fields(to))
                        .statusCode(409)
                        .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
            }
        }
        assertEquals(from.name(), EXECUTIVE.field("Advice", id, "Status"));
    }

    @ParameterizedTest
    @EnumSource(AdviceStatus.class)
    void takesNoOtherVerbs(AdviceStatus from) throws Exception {
        String id = in(from);
        if (from != AdviceStatus.GIVEN) {
            EXECUTIVE.post(path(id) + "/decision", DECISION).statusCode(409);
        }
        if (from == AdviceStatus.GIVEN || from == AdviceStatus.LOOKED_BACK) {
            EXECUTIVE.post(path(id) + "/look-back", LOOK_BACK).statusCode(409);
        }
        assertEquals(from.name(), EXECUTIVE.field("Advice", id, "Status"));
    }

    @Test
    void takesNoDecisionApartFromItsStep() throws Exception {
        String id = in(AdviceStatus.GIVEN);
        EXECUTIVE.patch("Advice", id, Map.of("Decision", "FOLLOW")).statusCode(409);
        EXECUTIVE.patch("Advice", id, Map.of("Outcome", "Good")).statusCode(409);
        EXECUTIVE
                .patch("Advice", id, Map.of("Status", "DECIDED", "Decision", "FOLLOW"))
                .statusCode(400)
                .body("[0].fields", contains("DecisionReason"));
        String decided = in(AdviceStatus.DECIDED);
        EXECUTIVE.patch("Advice", decided, Map.of("Decision", "DECLINE")).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "DecideBy, 2001-01-01, NUMBER_OUTSIDE_VALID_RANGE",
        "DecideBy, soon, INVALID_TYPE_ON_FIELD_IN_RECORD",
        "LookBackMonths, 13, NUMBER_OUTSIDE_VALID_RANGE",
        "Evidence, '', REQUIRED_FIELD_MISSING",
        "ToUserId, 001000000000001AAA, FIELD_INTEGRITY_EXCEPTION"
    })
    void isNotGivenWithoutSense(String field, String value, String code) {
        Map<String, Object> advice = advice(LocalDate.now(ZoneOffset.UTC));
        advice.put(field, field.equals("LookBackMonths") ? Integer.valueOf(value) : value);
        MARKETING.create("Advice", advice).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void belongsToItsOrganisation() {
        String id = given(LocalDate.now(ZoneOffset.UTC));
        new Api(Organizations.GLOBEX, "executive").get(path(id)).statusCode(404);
        new Api(Organizations.GLOBEX, "executive")
                .post(path(id) + "/decision", DECISION)
                .statusCode(404);
        Api.as("sales").create("Advice", advice(LocalDate.now(ZoneOffset.UTC))).statusCode(403);
    }

    private static String in(AdviceStatus status) throws Exception {
        String[] id = new String[1];
        if (status == AdviceStatus.GIVEN) {
            return given(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        }
        ShiftedClock.ago(YEARS_AGO, () -> id[0] = given(today()));
        if (status == AdviceStatus.UNANSWERED) {
            EXECUTIVE.patch("Advice", id[0], Map.of("Status", "UNANSWERED")).statusCode(204);
            return id[0];
        }
        ShiftedClock.ago(
                YEARS_AGO,
                () -> EXECUTIVE.post(path(id[0]) + "/decision", DECISION).statusCode(200));
        if (status == AdviceStatus.LOOKED_BACK) {
            MARKETING.post(path(id[0]) + "/look-back", LOOK_BACK).statusCode(200);
        }
        return id[0];
    }

    private static Map<String, Object> fields(AdviceStatus to) {
        return switch (to) {
            case DECIDED -> Map.of("Status", "DECIDED", "Decision", "FOLLOW", "DecisionReason", "Sound");
            case LOOKED_BACK -> Map.of("Status", "LOOKED_BACK", "Hindsight", "RIGHT", "Outcome", "More");
            case GIVEN, UNANSWERED -> Map.of("Status", to.name());
        };
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now().minus(YEARS_AGO), ZoneOffset.UTC);
    }

    private static String given(LocalDate decideBy) {
        return MARKETING.created("Advice", advice(decideBy));
    }

    private static Map<String, Object> advice(LocalDate decideBy) {
        Map<String, Object> advice = new HashMap<>();
        advice.put("Name", "Open the second plants first");
        advice.put("Recommendation", "Sell to the second plants of customers before anybody else.");
        advice.put("Evidence", "Seven of nine said they would.");
        advice.put("ToUserId", EXECUTIVE.user());
        advice.put("DecideBy", decideBy.toString());
        advice.put("LookBackMonths", 24);
        return advice;
    }

    private static String path(String id) {
        return "/api/advice/" + id;
    }
}
