package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What sales has said among themselves, asked for by marketing through every door: an INTERNAL feedback with its votes and
 * sources, and an INTERNAL reply in a SHARED conversation.
 */
@QuarkusTest
class LeakTest {
    private static final String DATA = "/services/data/v60.0/";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private String shared;
    private String internal;
    private String reply;
    private String vote;
    private String source;

    @BeforeEach
    void whisper() {
        shared = Given.opened();
        reply = SALES.created(
                "FeedbackReply", Map.of("FeedbackId", shared, "Text", "Reply " + word, "Visibility", "INTERNAL"));
        internal = SALES.post("/api/feedback", whispered())
                .statusCode(201)
                .extract()
                .path("id");
        vote = SALES.created("FeedbackVote", Map.of("FeedbackId", internal));
        source = SALES.created("FeedbackSource", Map.of("FeedbackId", internal, "AccountId", World.any("001")));
    }

    @Test
    void isNotReadAsARecord() {
        Map<String, String> records =
                Map.of("Feedback", internal, "FeedbackReply", reply, "FeedbackVote", vote, "FeedbackSource", source);
        records.forEach((object, id) -> {
            SALES.read(object, id).statusCode(200);
            MARKETING.read(object, id).statusCode(404);
        });
    }

    @Test
    void isNotFoundByQueries() {
        assertSeenBySalesOnly("SELECT Id FROM FeedbackReply WHERE Id = '%s'".formatted(reply));
        assertSeenBySalesOnly("SELECT Id FROM Feedback WHERE Subject = 'Subject %s'".formatted(word));
        assertSeenBySalesOnly("SELECT Id FROM FeedbackVote WHERE FeedbackId = '%s'".formatted(internal));
        assertSeenBySalesOnly("SELECT Id FROM FeedbackSource WHERE Feedback.Subject = 'Subject %s'".formatted(word));
        assertSeenBySalesOnly("SELECT Id FROM Feedback WHERE Id IN (SELECT FeedbackId FROM FeedbackVote WHERE"
                + " FeedbackId = '%s')".formatted(internal));
        assertSeenBySalesOnly("SELECT Id FROM Feedback WHERE Id = '%s' AND Id IN (SELECT FeedbackId FROM FeedbackReply)"
                .formatted(shared));
    }

    @Test
    void isNotCountedOrGroupedByQueries() {
        String soql = "SELECT COUNT(Id) found FROM FeedbackReply WHERE FeedbackId = '%s'".formatted(shared);
        query(SALES, soql).body("records[0].found", equalTo(1));
        query(MARKETING, soql).body("records[0].found", equalTo(0));
    }

    @Test
    void isNotAmongTheChildrenOfAQuery() {
        String soql = "SELECT Id, (SELECT Id FROM FeedbackReplies) FROM Feedback WHERE Id = '%s'".formatted(shared);
        query(SALES, soql).body("records[0].FeedbackReplies.totalSize", equalTo(1));
        query(MARKETING, soql).body("records[0].FeedbackReplies", equalTo(null));
    }

    @Test
    void isNotFoundBySearch() {
        String sosl = "FIND {" + word + "} RETURNING Feedback(Id, Subject)";
        search(SALES, sosl).body("searchRecords.Id", hasItem(internal));
        search(MARKETING, sosl).body("searchRecords.size()", equalTo(0));
    }

    @Test
    void isNotExportedInBulk() {
        String job = MARKETING
                .post(
                        DATA + "jobs/query",
                        Map.of(
                                "operation",
                                "query",
                                "query",
                                "SELECT Id, Text FROM FeedbackReply WHERE FeedbackId = '%s'".formatted(shared)))
                .statusCode(200)
                .extract()
                .path("id");
        Awaitility.await()
                .until(() -> "JobComplete"
                        .equals(MARKETING
                                .get(DATA + "jobs/query/" + job)
                                .extract()
                                .path("state")));
        String rows =
                MARKETING.get(DATA + "jobs/query/" + job + "/results").extract().asString();
        assertFalse(rows.contains(word), rows);
    }

    @Test
    void isNotInWindowsOfChangesNorAmongRecentRecords() {
        String window = "/updated/?start=2000-01-01T00:00:00Z&end=2100-01-01T00:00:00Z";
        for (String path : List.of("sobjects/Feedback" + window, "recent", "sobjects/Feedback")) {
            String answer = MARKETING.get(DATA + path).extract().asString();
            assertFalse(answer.contains(internal), path);
            assertFalse(answer.contains(reply), path);
        }
    }

    @Test
    void isNotInWhatStandsBesideTheConversation() {
        String conversation = "/api/feedback/" + shared;
        for (String path : List.of(conversation, conversation + "/story", conversation + "/escalation", "/api/owed")) {
            assertFalse(MARKETING.get(path).statusCode(200).extract().asString().contains(word), path);
        }
        for (String part : List.of("", "/story", "/escalation", "/route")) {
            MARKETING.get("/api/feedback/" + internal + part).statusCode(404);
            SALES.get("/api/feedback/" + internal + part).statusCode(200);
        }
        assertTrue(SALES.get(conversation + "/story").extract().asString().contains(word));
    }

    @Test
    void takesNoVoteSourceOrStatementOfOthers() {
        MARKETING.post("/api/feedback/" + internal + "/votes").statusCode(404);
        MARKETING
                .post("/api/feedback/" + internal + "/escalation/statement", Map.of("text", "Hm."))
                .statusCode(404);
        MARKETING
                .create("FeedbackSource", Map.of("FeedbackId", internal, "AccountId", World.any("001")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        MARKETING.create("FeedbackVote", Map.of("FeedbackId", internal)).statusCode(400);
    }

    @Test
    void isNotToldByASubrequest() {
        Map<String, Object> read =
                Map.of("method", "GET", "url", DATA + "sobjects/FeedbackReply/" + reply, "referenceId", "reply");
        MARKETING
                .post(DATA + "composite", Map.of("compositeRequest", List.of(read)))
                .statusCode(200)
                .body("compositeResponse[0].httpStatusCode", equalTo(404))
                .body("compositeResponse[0].body.toString()", not(containsString(word)));
    }

    private void assertSeenBySalesOnly(String soql) {
        query(SALES, soql).body("totalSize", equalTo(1));
        query(MARKETING, soql).body("totalSize", equalTo(0));
        assertEquals(1, (int) query(Given.ADMIN, soql).extract().path("totalSize"));
    }

    private static ValidatableResponse query(Api by, String soql) {
        return by.request()
                .urlEncodingEnabled(false)
                .get(DATA + "query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(Api by, String sosl) {
        return by.request()
                .urlEncodingEnabled(false)
                .get(DATA + "search?q=" + URLEncoder.encode(sosl, StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> whispered() {
        Map<String, Object> words = Given.words("visibility", "INTERNAL");
        words.put("subject", "Subject " + word);
        words.put("text", "Text " + word);
        return words;
    }
}
