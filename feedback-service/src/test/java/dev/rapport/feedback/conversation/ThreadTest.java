package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.ADMIN;
import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.feedback.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThreadTest {
    private static final String PATH = "/api/feedback/";

    @Test
    void repliesToReplies() {
        String id = Given.opened();
        String first = reply(MARKETING, id, "SHARED", null);
        String second = reply(SALES, id, "SHARED", first);
        SALES.get(PATH + id)
                .body("replies.id", contains(first, second))
                .body("replies[1].parentReplyId", equalTo(first));
    }

    @Test
    void keepsRepliesToInternalWordsInternal() {
        String id = Given.opened();
        String hidden = reply(MARKETING, id, "INTERNAL", null);
        refused(MARKETING, id, "SHARED", hidden, "FIELD_INTEGRITY_EXCEPTION");
        String below = reply(MARKETING, id, "INTERNAL", hidden);
        MARKETING.get(PATH + id).body("replies.id", contains(hidden, below));
        SALES.get(PATH + id).body("replies.size()", equalTo(0));
    }

    /** Whoever may read everything writes for those who may read the thread. */
    @Test
    void keepsRepliesOfKeepersToTheSideOfTheThread() {
        String id = Given.opened();
        String hidden = reply(MARKETING, id, "INTERNAL", null);
        String below = reply(ADMIN, id, "INTERNAL", hidden);
        MARKETING.get(PATH + id).body("replies.id", contains(hidden, below));
        SALES.get(PATH + id).body("replies.size()", equalTo(0));
    }

    @Test
    void tellsNobodyOfAParentThatIsNotForThem() {
        String id = Given.opened();
        String hidden = reply(MARKETING, id, "INTERNAL", null);
        refused(SALES, id, "INTERNAL", hidden, "INVALID_CROSS_REFERENCE_KEY");
        refused(SALES, id, "SHARED", "a21000000zzzzzz", "INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void refusesAParentOfAnotherConversation() {
        String elsewhere = reply(SALES, Given.opened(), "SHARED", null);
        refused(SALES, Given.opened(), "SHARED", elsewhere, "FIELD_INTEGRITY_EXCEPTION");
        refused(SALES, Given.opened(), "SHARED", Given.opened(), "FIELD_INTEGRITY_EXCEPTION");
    }

    private static void refused(Api by, String id, String visibility, String parent, String code) {
        by.post(PATH + id + "/replies", words(visibility, parent))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    private static String reply(Api by, String id, String visibility, String parent) {
        return by.post(PATH + id + "/replies", words(visibility, parent))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> words(String visibility, String parent) {
        Map<String, Object> words = new HashMap<>(Map.of("text", "Well…", "visibility", visibility));
        words.put("parentReplyId", parent);
        return words;
    }
}
