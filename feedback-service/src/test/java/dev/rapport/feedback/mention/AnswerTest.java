package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.CTO;
import static dev.rapport.feedback.mention.Person.MARKETER;
import static dev.rapport.feedback.mention.Person.SELLER;
import static dev.rapport.feedback.mention.Person.SUPPORTER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void toldInEventsFromTheDecisionToTheEnd() {
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            String id = Heard.in(MentionStatus.FOLLOWED_UP, ClaimType.SECURITY, CTO);
            var decided = probe.await("MentionDecided", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("RESPOND", decided.data().get("decision").asText());
            assertEquals("SECURITY", decided.data().get("claimType").asText());
            var posted = probe.await("MentionPosted", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("TECHNOLOGY", posted.data().get("voice").asText());
            assertEquals(CTO.id(), posted.data().get("postedById").asText());
            var followed = probe.await("MentionFollowedUp", e -> id.equals(e.subject()), PATIENCE);
            assertEquals("They corrected it", followed.data().get("outcome").asText());
        }
    }

    @Test
    void recordsThatSomethingIsIgnoredAndWhy() {
        String id = Heard.claiming(ClaimType.OTHER);
        MARKETER.post(Heard.path(id) + "/decision", Map.of("decision", "IGNORE"))
                .statusCode(400)
                .body("[0].fields", contains("reason"));
        MARKETER.patch(id, Map.of("Status", "DECIDED", "Decision", "IGNORE")).statusCode(400);
        MARKETER.post(Heard.path(id) + "/decision", Map.of("decision", "PERHAPS", "reason", "x"))
                .statusCode(400);
        MARKETER.post(Heard.path(id) + "/decision", Map.of("decision", "IGNORE", "reason", "Nobody reads it"))
                .statusCode(200)
                .body("decided.decision", equalTo("IGNORE"))
                .body("decided.reason", equalTo("Nobody reads it"))
                .body("decided.decidedById", equalTo(MARKETER.id()));
        MARKETER.post(Heard.path(id) + "/assignment", Map.of())
                .statusCode(409)
                .body("[0].message", containsString("decided to IGNORE"));
    }

    /** Two of support: whoever has more to answer is passed over. */
    @Test
    void isLeftToTheFreestOfThoseWithTheRightVoice() {
        SUPPORTER.known();
        Person second = new Person(931, "SUPPORT", "", Set.of("sales")).known();
        String busy = assigned();
        String free = busy.equals(SUPPORTER.id()) ? second.id() : SUPPORTER.id();
        for (int i = 0; i < 20 && !assigned().equals(free); i++) {
            assertTrue(i < 19, "the other one never gets anything");
        }
    }

    private static String assigned() {
        String id = Heard.in(MentionStatus.DECIDED, ClaimType.COMPLAINT, SUPPORTER);
        return MARKETER.post(Heard.path(id) + "/assignment", Map.of())
                .statusCode(200)
                .extract()
                .path("answer.assigneeId");
    }

    @Test
    void isNotLeftToAnybodyElse() {
        SELLER.known();
        String id = Heard.in(MentionStatus.DECIDED, ClaimType.ROADMAP, CTO);
        MARKETER.post(Heard.path(id) + "/assignment", Map.of("userId", SELLER.id()))
                .statusCode(400)
                .body("[0].fields", contains("AssigneeId"))
                .body("[0].message", containsString("the CTO, CIO or CISO"));
        MARKETER.patch(id, Map.of("Status", "ASSIGNED", "AssigneeId", MARKETER.id()))
                .statusCode(400);
        MARKETER.post(Heard.path(id) + "/assignment", Map.of("userId", "nobody"))
                .statusCode(400);
        MARKETER.post(Heard.path(id) + "/assignment", Map.of("userId", CTO.id(), "followUpOn", "2026-12-24"))
                .statusCode(200)
                .body("answer.assigneeId", equalTo(CTO.id()))
                .body("followUp.on", equalTo("2026-12-24"));
    }

    @Test
    void isDraftedByMarketingAndApprovedByTheRightVoice() {
        String id = Heard.in(MentionStatus.ASSIGNED, ClaimType.TECHNICAL_FALSE, CTO);
        MARKETER.post(Heard.path(id) + "/drafts", Map.of("text", "First.")).statusCode(200);
        MARKETER.created("MentionDraft", Map.of("MentionId", id, "Text", "Second."));
        CTO.get(Heard.path(id))
                .body("drafts.text", contains("First.", "Second."))
                .body("drafts.number", contains(1, 2))
                .body("drafts[1].byId", equalTo(MARKETER.id()));
        String first = CTO.get(Heard.path(id)).extract().path("drafts[0].id");
        CTO.post(Heard.path(id) + "/approval", Map.of("draftId", first))
                .statusCode(409)
                .body("[0].message", containsString("Read that one first"));
        CTO.post(Heard.path(id) + "/approval", Map.of("draftId", Heard.draftOf(id)))
                .statusCode(200)
                .body("answer.approvedById", equalTo(CTO.id()));
    }

    @Test
    void losesItsApprovalToANewerDraft() {
        String id = Heard.in(MentionStatus.APPROVED, ClaimType.TECHNICAL_FALSE, CTO);
        MARKETER.post(Heard.path(id) + "/drafts", Map.of("text", "Better."))
                .statusCode(200)
                .body("status", equalTo("DRAFTED"))
                .body("answer.approvedById", nullValue());
        CTO.post(Heard.path(id) + "/posting", Map.of()).statusCode(409);
    }

    @Test
    void neverChangesADraft() {
        String id = Heard.in(MentionStatus.DRAFTED);
        String draft = Heard.draftOf(id);
        Api.as("marketing").patch("MentionDraft", draft, Map.of("Text", "x")).statusCode(403);
        Api.as("admin").patch("MentionDraft", draft, Map.of("Text", "x")).statusCode(403);
        MARKETER.post(Heard.path(id) + "/drafts", Map.of()).statusCode(400);
        MARKETER.post(Heard.path(id) + "/drafts", Map.of("text", "x".repeat(MentionDraft.TEXT_LENGTH + 1)))
                .statusCode(400);
    }

    @Test
    void takesOneStepAtATime() {
        String id = Heard.in(MentionStatus.CLASSIFIED);
        MARKETER.patch(id, Map.of("Decision", "RESPOND", "DecisionReason", "x", "AssigneeId", MARKETER.id()))
                .statusCode(409)
                .body("[0].message", containsString("one step at a time"));
        MARKETER.patch(id, Map.of("PostedUrl", "https://x.example/")).statusCode(409);
        assertEquals("CLASSIFIED", Heard.status(id));
    }

    @Test
    void standsWhereOneCanGo() {
        String id = Heard.in(MentionStatus.APPROVED);
        MARKETER.post(Heard.path(id) + "/posting", Map.of("url", "javascript:alert(1)"))
                .statusCode(400)
                .body("[0].fields", contains("PostedUrl"));
        assertEquals("APPROVED", Heard.status(id));
    }

    @Test
    void isTakenOnceWithOneKey() {
        String id = Heard.in(MentionStatus.DRAFTED);
        String key = "key-" + id;
        for (int i = 0; i < 2; i++) {
            MARKETER.request()
                    .header("Idempotency-Key", key)
                    .body(Map.of("draftId", Heard.draftOf(id)))
                    .post(Heard.path(id) + "/approval")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void isNothingForStrangersAndPrograms() {
        String id = Heard.in(MentionStatus.CLASSIFIED);
        Map<String, String> ignore = Map.of("decision", "IGNORE", "reason", "x");
        Api.as("integration").post(Heard.path(id) + "/decision", ignore).statusCode(403);
        MARKETER.post("/api/mentions/a2K000000999999EAA/decision", ignore).statusCode(404);
        MARKETER.post("/api/mentions/seven/decision", ignore).statusCode(400);
        MARKETER.request().post(Heard.path(id) + "/decision").then().statusCode(400);
        RestAssured.given().get(Heard.path(id)).then().statusCode(401);
    }
}
