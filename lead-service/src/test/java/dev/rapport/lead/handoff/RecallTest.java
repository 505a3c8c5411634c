package dev.rapport.lead.handoff;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Marketing takes a hand-off back while sales has not decided. */
@QuarkusTest
class RecallTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isADraftAgainOfWhichNothingIsOwed() {
        String lead = MARKETER.hasLead();
        String handoff = MARKETER.hasHandedOver(lead);
        SELLER.get("/api/owed").body("youOwe.id", hasItem(handoff));
        recall(handoff)
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("submittedAt", nullValue())
                .body("dueAt", nullValue());
        SELLER.get("/api/owed").statusCode(200).body("youOwe.id", not(hasItem(handoff)));
        assertEquals("MQL", MARKETER.field("Lead", lead, "Stage"));
    }

    @Test
    void canBeSubmittedAnewWithADeadlineOfItsOwn() {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        recall(handoff).statusCode(200);
        MARKETER.post("/api/handoffs/" + handoff + "/submission", Map.of())
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("submittedAt", notNullValue())
                .body("dueAt", notNullValue());
        SELLER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).statusCode(200);
    }

    @Test
    void staysInTheLeadsStoryWithWhatItTookBack() {
        String lead = MARKETER.hasLead();
        String handoff = MARKETER.hasHandedOver(lead);
        recall(handoff).statusCode(200);
        MARKETER.change("Handoff", handoff, Map.of("Status", "SUBMITTED")).statusCode(204);
        MARKETER.change("Handoff", handoff, Map.of("Status", "DRAFT")).statusCode(204);
        MARKETER.post("/api/handoffs/" + handoff + "/submission", Map.of()).statusCode(200);
        String ofThis = "moments.findAll { it.recordId == '" + handoff + "' }";
        MARKETER.get("/api/leads/" + lead + "/history")
                .statusCode(200)
                .body(
                        ofThis + ".what.findAll { it != 'DRAFT' }",
                        contains("SUBMITTED", "RECALLED", "SUBMITTED", "RECALLED", "SUBMITTED"))
                .body(ofThis + ".find { it.what == 'RECALLED' }.by", equalTo(MARKETER.id()));
    }

    @Test
    void isKnownToEveryService() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            String lead = MARKETER.hasLead();
            String handoff = MARKETER.hasHandedOver(lead);
            recall(handoff).statusCode(200);
            ReceivedEvent event = probe.await("HandoffRecalled", e -> handoff.equals(e.subject()), PATIENCE);
            assertEquals(lead, event.data().get("leadId").asText());
            assertEquals(MARKETER.id(), event.data().get("byUserId").asText());
        }
    }

    @Test
    void isMarketingsOwnToDo() {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.post("/api/handoffs/" + handoff + "/recall", Map.of()).statusCode(403);
        SELLER.change("Handoff", handoff, Map.of("Status", "DRAFT"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"));
        new User(Organizations.GLOBEX, "marketing")
                .post("/api/handoffs/" + handoff + "/recall", Map.of())
                .statusCode(404);
        assertEquals("SUBMITTED", MARKETER.field("Handoff", handoff, "Status"));
    }

    /** Of a recall, an acceptance and a rejection at the same moment one is true, and only one. */
    @RepeatedTest(3)
    void eitherPrecedesTheDecisionOrIsRefused() throws Exception {
        String path = "/api/handoffs/" + MARKETER.hasHandedOver(MARKETER.hasLead());
        List<Callable<Integer>> calls = List.of(
                () -> MARKETER.post(path + "/recall", Map.of()).extract().statusCode(),
                () -> SELLER.post(path + "/acceptance", Map.of()).extract().statusCode(),
                () -> SELLER.post(path + "/rejection", Map.of("code", "NO_BUDGET"))
                        .extract()
                        .statusCode());
        int done = 0;
        Set<Integer> answers = new HashSet<>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
                done += answer.get() == 200 ? 1 : 0;
            }
        }
        assertEquals(1, done);
        assertEquals(Set.of(200, 409), answers);
    }

    private static ValidatableResponse recall(String handoff) {
        return MARKETER.post("/api/handoffs/" + handoff + "/recall", Map.of());
    }
}
