package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.ADMIN;
import static dev.rapport.feedback.conversation.Given.EXECUTIVE;
import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.World;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
class MergeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/api/feedback/";

    @Test
    void keepsEveryAuthorVoterAndSource() {
        String shared = World.any("001");
        String master = heardFrom(SALES, shared, World.any("001"));
        String duplicate = heardFrom(EXECUTIVE, shared, World.any("001"));
        SALES.post(PATH + duplicate + "/votes").statusCode(200);
        MARKETING.post(PATH + duplicate + "/votes").statusCode(200);
        MARKETING.post(PATH + master + "/votes").statusCode(200).body("backing.singleSource", equalTo(true));
        Given.merge(duplicate, master);
        MARKETING
                .get(PATH + master)
                .body("backing.merged", contains(duplicate))
                .body("backing.authors", equalTo(2))
                .body("backing.voters", equalTo(2))
                .body("backing.sourceAccounts", equalTo(3))
                .body("backing.singleSource", equalTo(false));
        MARKETING.get(PATH + duplicate).body("status", equalTo("MERGED")).body("mergedIntoId", equalTo(master));
    }

    @Test
    void tellsTheAuthorOfTheDuplicateWhatBecomesOfIt() {
        String master = Given.opened();
        String duplicate = Given.opened();
        Given.merge(duplicate, master);
        Given.decide(master);
        SALES.get(PATH + duplicate)
                .body("status", equalTo("MERGED"))
                .body("decision", equalTo("ADOPT"))
                .body("decisionReason", equalTo("Proof first."));
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            probe.await("FeedbackMerged", e -> duplicate.equals(e.subject()), PATIENCE);
            probe.await("FeedbackAnswered", e -> duplicate.equals(e.subject()), PATIENCE);
            probe.await("FeedbackDecided", e -> duplicate.equals(e.subject()), PATIENCE);
        }
    }

    @Test
    void tellsItAtOnceWhereTheMasterIsDecidedAlready() {
        String master = Given.in(FeedbackStatus.DECIDED);
        String duplicate = Given.opened();
        Given.merge(duplicate, master);
        SALES.get(PATH + duplicate).body("decision", equalTo("ADOPT"));
    }

    @Test
    void takesAlongWhatWasMergedBefore() {
        String first = Given.opened();
        String second = Given.opened();
        String last = Given.opened();
        Given.merge(first, second);
        Given.merge(second, last);
        MARKETING.get(PATH + first).body("mergedIntoId", equalTo(last));
        MARKETING.get(PATH + last).body("backing.merged", containsInAnyOrder(first, second));
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedbackStatus.class,
            mode = Mode.INCLUDE,
            names = {"DECIDED", "LOOP_CLOSED", "MERGED"})
    void refusesWhatIsDecidedOrMerged(FeedbackStatus status) {
        MARKETING
                .post(PATH + Given.in(status) + "/merge", Map.of("into", Given.opened()))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void refusesAMasterThatWasMergedItselfAndNamesItsMaster() {
        String master = Given.opened();
        String merged = Given.opened();
        Given.merge(merged, master);
        MARKETING
                .post(PATH + Given.opened() + "/merge", Map.of("into", merged))
                .statusCode(409)
                .body("[0].message", containsString("merge into " + master));
    }

    @Test
    void refusesItselfAndWhatOthersReadOrOwe() {
        String id = Given.opened();
        refused(MARKETING, id, id, 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(ADMIN, Given.internal(), id, 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(ADMIN, id, Given.internal(), 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(ADMIN, id, owedBySales(), 400, "FIELD_INTEGRITY_EXCEPTION");
        SALES.get(PATH + id).body("status", equalTo("NEW"));
    }

    @Test
    void refusesWhatIsNotThereOrNotForTheCaller() {
        String id = Given.opened();
        refused(MARKETING, id, "a20000000zzzzzz", 400, "INVALID_CROSS_REFERENCE_KEY");
        refused(MARKETING, id, Given.internal(), 400, "INVALID_CROSS_REFERENCE_KEY");
        refused(MARKETING, id, "seven", 400, "MALFORMED_ID");
        refused(SALES, id, Given.opened(), 403, "INSUFFICIENT_ACCESS");
        refused(new Api(Organizations.GLOBEX, "marketing"), id, Given.opened(), 404, "NOT_FOUND");
        MARKETING.post(PATH + id + "/merge", Map.of()).statusCode(400).body("[0].fields", contains("into"));
        MARKETING.post(PATH + id + "/merge").statusCode(400);
    }

    /** Nobody looks there any more. */
    @Test
    void takesNoMoreReplies() {
        SALES.post(PATH + Given.in(FeedbackStatus.MERGED) + "/replies", Map.of("text", "Hm.", "visibility", "SHARED"))
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void refusesAMasterWithoutTheStatus() {
        MARKETING
                .patch("Feedback", Given.opened(), Map.of("MergedIntoId", Given.opened()))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void isDoneOnceWhereTwoMergeCrosswise() throws Exception {
        String one = Given.opened();
        String other = Given.opened();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> merges = List.of(() -> merge(one, other), () -> merge(other, one));
            List<Integer> codes = threads.invokeAll(merges).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), codes);
        }
    }

    private static int merge(String id, String into) {
        return MARKETING
                .post(PATH + id + "/merge", Map.of("into", into))
                .extract()
                .statusCode();
    }

    private static void refused(Api by, String id, String into, int status, String code) {
        by.post(PATH + id + "/merge", Map.of("into", into)).statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static String owedBySales() {
        return MARKETING.post(PATH, Given.words()).statusCode(201).extract().path("id");
    }

    private static String heardFrom(Api by, String... accounts) {
        Map<String, Object> words = Given.words("kind", "MARKET_INSIGHT");
        words.put("sourceAccountIds", List.of(accounts));
        return by.post("/api/feedback", words).statusCode(201).extract().path("id");
    }
}
