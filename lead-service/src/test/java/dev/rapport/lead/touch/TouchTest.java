package dev.rapport.lead.touch;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TouchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService CONTENT = new OtherService("content-service");

    @Test
    void isRecordedByTheVerb() {
        String lead = MARKETER.hasLead();
        SELLER.post("/api/leads/" + lead + "/touches", Map.of("channel", "CALL", "subject", "First call"))
                .statusCode(201)
                .body("leadId", equalTo(lead))
                .body("direction", equalTo("OUTBOUND"));
    }

    @Test
    void isRecordedTogetherWithOthersAndOnceForEachExternalId() {
        String lead = MARKETER.hasLead();
        String first = UUID.randomUUID().toString();
        List<Map<String, String>> calls =
                List.of(call(first), call(UUID.randomUUID().toString()));
        List<String> ids = touch(lead, calls).statusCode(201).extract().path("id");
        assertEquals(2, ids.size());
        assertEquals(ids, touch(lead, calls).statusCode(201).extract().path("id"));
        touch(lead, call(first.toUpperCase(Locale.ROOT))).statusCode(201).body("id", equalTo(ids.getFirst()));
        touch(MARKETER.hasLead(), call(first)).statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        assertEquals(2, touchesOf(lead));
    }

    @Test
    void isRefusedWithAllItsListWhereOneOfThemIsWrong() {
        String lead = MARKETER.hasLead();
        touch(lead, List.of(call("a-" + lead), Map.of("subject", "No channel")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        touch(lead, Collections.nCopies(201, Map.of("channel", "CALL")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
        assertEquals(0, touchesOf(lead));
    }

    @Test
    void isWithExactlyOnePersonAndInThePast() {
        SELLER.create("Touch", Map.of("Channel", "CALL")).statusCode(400);
        SELLER.create(
                        "Touch",
                        Map.of("Channel", "CALL", "LeadId", SELLER.hasLead(), "OccurredAt", "2999-01-01T00:00:00Z"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void followsFromTheUseOfContentOnceHoweverOftenThatIsReported() {
        String lead = MARKETER.hasLead();
        String use = RecordId.of("a12", 1).toString();
        UUID event = UUID.randomUUID();
        CONTENT.says(event, Instant.now(), "ContentUsed", use, contentUsed(use, lead, "PRESENTED"));
        CONTENT.says(event, Instant.now(), "ContentUsed", use, contentUsed(use, lead, "PRESENTED"));
        CONTENT.says("ContentUsed", use, contentUsed(use, lead, "VIEWED_BY_BUYER"));
        await().atMost(PATIENCE).until(() -> subjects(lead).size() >= 2);
        assertEquals(List.of("Battlecard", "Battlecard"), subjects(lead));
    }

    private static Map<String, String> call(String externalId) {
        return Map.of("channel", "CALL", "externalId", externalId);
    }

    private static ValidatableResponse touch(String lead, Object body) {
        return SELLER.post("/api/leads/" + lead + "/touches", body);
    }

    private static int touchesOf(String lead) {
        return SELLER.get("/api/leads/" + lead + "/history").extract().path("moments.count { it.kind == 'TOUCH' }");
    }

    private static Map<String, ?> contentUsed(String use, String lead, String channel) {
        return Map.of(
                "useId",
                use,
                "assetId",
                RecordId.of("a10", 5).toString(),
                "assetName",
                "Battlecard",
                "leadId",
                lead,
                "byUserId",
                SELLER.id(),
                "channel",
                channel,
                "at",
                "2026-11-20T10:00:00Z");
    }

    private static List<String> subjects(String lead) {
        return SELLER.get("/api/leads/" + lead + "/history")
                .extract()
                .path("moments.findAll { it.what == 'CONTENT' }.note");
    }
}
