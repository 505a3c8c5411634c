package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.ADMIN;
import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BackingTest {
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, true", "3, false", "4, false"})
    void marksAnInsightFromFewerThanThreeAccounts(int accounts, boolean marked) {
        Map<String, Object> words = Given.words("kind", "MARKET_INSIGHT");
        words.put(
                "sourceAccountIds",
                Stream.generate(() -> World.any("001")).limit(accounts).toList());
        SALES.post("/api/feedback", words)
                .statusCode(201)
                .body("backing.sourceAccounts", equalTo(accounts))
                .body("backing.singleSource", equalTo(marked));
    }

    @Test
    void marksNothingThatIsNoInsight() {
        SALES.post("/api/feedback", Given.words()).body("backing.singleSource", equalTo(false));
    }

    @Test
    void countsAnAccountOnce() {
        String account = World.any("001");
        Map<String, Object> words = Given.words("sourceAccountIds", List.of(account, account));
        String id = SALES.post("/api/feedback", words)
                .statusCode(201)
                .body("backing.sourceAccounts", equalTo(1))
                .extract()
                .path("id");
        SALES.create("FeedbackSource", Map.of("FeedbackId", id, "AccountId", account))
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    @Test
    void takesAVoteOnceAndBackOnce() {
        String path = "/api/feedback/" + Given.opened();
        MARKETING.post(path + "/votes").statusCode(200).body("backing.voters", equalTo(1));
        MARKETING.post(path + "/votes").statusCode(200).body("backing.voters", equalTo(1));
        SALES.post(path + "/votes").body("backing.voters", equalTo(2));
        MARKETING.request().delete(path + "/votes").then().statusCode(200).body("backing.voters", equalTo(1));
        MARKETING.request().delete(path + "/votes").then().statusCode(200).body("backing.voters", equalTo(1));
        MARKETING.post(path + "/votes").body("backing.voters", equalTo(2));
    }

    @Test
    void countsOneVoteHoweverManyAreGivenAtOnce() throws Exception {
        String path = "/api/feedback/" + Given.opened();
        Callable<Integer> vote = () -> MARKETING.post(path + "/votes").extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(Collections.nCopies(16, vote))) {
                assertEquals(200, done.get());
            }
        }
        SALES.get(path).body("backing.voters", equalTo(1));
    }

    @Test
    void leavesAVoteToWhoGaveIt() {
        String vote = MARKETING.created("FeedbackVote", Map.of("FeedbackId", Given.opened()));
        SALES.request()
                .delete("/services/data/v60.0/sobjects/FeedbackVote/" + vote)
                .then()
                .statusCode(403);
        ADMIN.create("FeedbackVote", Map.of("FeedbackId", Given.opened())).statusCode(403);
    }

    @Test
    void refusesSourcesThatAreNone() {
        SALES.post("/api/feedback", Given.words("sourceAccountIds", List.of(World.any("00Q"))))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        SALES.post("/api/feedback", Given.words("sourceAccountIds", Collections.nCopies(201, World.any("001"))))
                .statusCode(400)
                .body("[0].errorCode", equalTo("EXCEEDED_ID_LIMIT"));
        SALES.create("FeedbackSource", Map.of("FeedbackId", "a20000000zzzzzz", "AccountId", World.any("001")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
    }
}
