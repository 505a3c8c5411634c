package dev.rapport.lead.touch;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.OtherService;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
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
        CONTENT.says(event, "ContentUsed", use, contentUsed(use, lead, "PRESENTED"));
        CONTENT.says(event, "ContentUsed", use, contentUsed(use, lead, "PRESENTED"));
        CONTENT.says("ContentUsed", use, contentUsed(use, lead, "VIEWED_BY_BUYER"));
        await().atMost(PATIENCE).until(() -> subjects(lead).size() >= 2);
        assertEquals(List.of("Battlecard", "Battlecard"), subjects(lead));
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
