package dev.rapport.lead.privacy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static dev.rapport.lead.privacy.Someone.ADMIN;
import static dev.rapport.lead.privacy.Someone.WISH;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EveryText texts;

    @Test
    void leavesNoWordOfThePersonInAnyColumn() throws SQLException {
        Someone person = Someone.known();
        assertFalse(texts.placesOf(person.mark()).isEmpty());
        person.erased().statusCode(200).body("answers.service", equalTo(List.of("lead-service")));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), texts.placesOf(person.mark())));
    }

    @Test
    void forgetsWhatACallWasAnsweredThatIsRepeated() throws SQLException {
        String mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        String key = UUID.randomUUID().toString();
        String lead = MARKETER.hasLead(Map.of("LastName", mark));
        MARKETER.request()
                .header("Idempotency-Key", key)
                .body(Map.of("note", mark))
                .post("/api/leads/" + lead + "/handoffs")
                .then()
                .statusCode(201);
        assertTrue(texts.placesOf(mark).contains("idempotency.body"));
        ADMIN.post("/api/leads/" + lead + "/erasure", WISH).statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), texts.placesOf(mark)));
    }

    @Test
    void keepsWhatIsCounted() {
        Someone person = Someone.known();
        Map<String, Object> before = metrics();
        person.erased().statusCode(200);
        assertEquals(before, metrics());
        SELLER.get("/services/data/v60.0/sobjects/Lead/" + person.lead())
                .statusCode(200)
                .body("IsErased", equalTo(true))
                .body("Name", equalTo("Erased " + person.lead()))
                .body("Email", nullValue())
                .body("Country", equalTo("Germany"))
                .body("Industry", equalTo("Energy"));
    }

    private static Map<String, Object> metrics() {
        List<String> ids = ADMIN.get("/api/metrics").statusCode(200).extract().path("metrics.id");
        String window =
                "?from=" + Instant.now().minus(Duration.ofDays(30)).toString().substring(0, 10) + "&to="
                        + Instant.now().plus(Duration.ofDays(2)).toString().substring(0, 10);
        Map<String, Object> values = new TreeMap<>();
        for (String id : ids) {
            Map<String, Object> answer = ADMIN.get("/api/metrics/" + id + window)
                    .statusCode(200)
                    .extract()
                    .path("");
            answer.remove("asOf");
            values.put(id, answer);
        }
        return values;
    }

    @Test
    void tellsBeforehandWhatItWouldTouchAndTouchesNothing() {
        Someone person = Someone.known();
        ADMIN.post("/api/leads/" + person.merged() + "/erasure?dryRun=true", WISH)
                .statusCode(200)
                .body("leadIds", hasItems(person.lead(), person.merged()))
                .body("counts.Lead", equalTo(2))
                .body("counts.Touch", equalTo(1))
                .body("counts.Task", equalTo(1))
                .body("counts.Handoff", equalTo(1));
        assertEquals(person.mark(), SELLER.field("Lead", person.lead(), "LastName"));
    }

    @Test
    void isDoneOnceForAllRecordsOfThePerson() {
        Someone person = Someone.known();
        String first = person.erased().statusCode(200).extract().path("id");
        person.erased().statusCode(200).body("id", equalTo(first));
        ADMIN.post("/api/leads/" + person.merged() + "/erasure", WISH)
                .statusCode(200)
                .body("id", equalTo(first));
    }

    @Test
    void followsAPersonIntoTheContactThatTheyBecame() throws SQLException {
        String mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        String lead = MARKETER.hasLead(Map.of("LastName", mark, "Email", mark + "@people.test"));
        String contact = SELLER.post("/api/leads/" + lead + "/conversion", Map.of("doNotCreateOpportunity", true))
                .statusCode(200)
                .extract()
                .path("contactId");
        SELLER.has("Task", Map.of("WhoId", contact, "Subject", mark));
        ADMIN.post("/api/contacts/" + contact + "/erasure", WISH).statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), texts.placesOf(mark)));
        SELLER.change("Contact", contact, Map.of("Title", "CEO"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("PERSON_ERASED"));
    }

    @Test
    void isNotUndoneByAnybody() {
        Someone person = Someone.known();
        person.erased().statusCode(200);
        for (Map<String, String> told : List.of(Map.of("Email", "a@b.test"), Map.of("LastName", "Lovelace"))) {
            SELLER.change("Lead", person.lead(), told).statusCode(409).body("[0].errorCode", equalTo("PERSON_ERASED"));
        }
        SELLER.change("Lead", person.lead(), Map.of("Rating", "Cold")).statusCode(204);
        MARKETER.post("/api/leads/" + person.lead() + "/unmerge", Map.of())
                .statusCode(409)
                .body("[0].errorCode", equalTo("PERSON_ERASED"));
        MARKETER.post("/api/leads/" + MARKETER.hasLead() + "/merge", Map.of("duplicateIds", List.of(person.lead())))
                .statusCode(409)
                .body("[0].errorCode", equalTo("PERSON_ERASED"));
        SELLER.post("/api/leads/" + person.lead() + "/contact-check", Map.of("channel", "CALL", "purpose", "SERVICE"))
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("reasons", hasItem("PERSON_ERASED"))
                .body("nextAllowedAt", nullValue());
    }

    @Test
    void makesRoomForTheSamePersonComingAgain() {
        Someone person = Someone.known();
        person.erased().statusCode(200);
        Map<String, String> again =
                Map.of("LastName", person.mark(), "Company", person.mark(), "Email", person.mark() + "@people.test");
        SELLER.strictRequest()
                .body(again)
                .post("/services/data/v60.0/sobjects/Lead")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(person.lead())));
    }

    @Test
    void isCompletedWhenAllHaveAnsweredHoweverOften() {
        Someone person = Someone.known();
        String erasure = person.erased()
                .body("state", equalTo("IN_PROGRESS"))
                .body("overdue", equalTo(false))
                .body("pending", equalTo(List.of("content-service", "feedback-service")))
                .extract()
                .path("id");
        answers("content-service", erasure);
        answers("content-service", erasure);
        awaitPending(erasure, List.of("feedback-service"));
        answers("feedback-service", erasure);
        awaitPending(erasure, List.of());
        ADMIN.get("/api/erasures/" + erasure)
                .body("state", equalTo("COMPLETED"))
                .body("answers.service", equalTo(List.of("content-service", "feedback-service", "lead-service")))
                .body("answers[0].counts.ContentUse", equalTo(3));
        ADMIN.get("/api/erasures").statusCode(200).body("erasures.id", hasItem(erasure));
    }

    private static void answers(String service, String erasure) {
        new OtherService(service)
                .says(
                        "PersonalDataErased",
                        erasure,
                        Map.of("erasureId", erasure, "service", service, "counts", Map.of("ContentUse", 3)));
    }

    private static void awaitPending(String erasure, List<String> services) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        ADMIN.get("/api/erasures/" + erasure).statusCode(200).body("pending", equalTo(services)));
    }

    @Test
    void refusesWhatIsNotAWishOrNotTheirs() {
        String lead = MARKETER.hasLead();
        String path = "/api/leads/" + lead + "/erasure";
        SELLER.post(path, WISH).statusCode(403);
        ADMIN.post(path, Map.of()).statusCode(400).body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        ADMIN.post(path, Map.of("reason", "x".repeat(256)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        ADMIN.post("/api/leads/nonsense/erasure", WISH).statusCode(400);
        ADMIN.post("/api/contacts/" + lead + "/erasure", WISH).statusCode(404);
        String theirs = STRANGER.hasLead();
        ADMIN.post("/api/leads/" + theirs + "/erasure", WISH)
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
        assertEquals("Lovelace", STRANGER.field("Lead", theirs, "LastName"));
    }
}
