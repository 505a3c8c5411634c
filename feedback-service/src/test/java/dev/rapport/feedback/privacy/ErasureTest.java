package dev.rapport.feedback.privacy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Api ADMIN = Api.as("admin");
    private static final Api MARKETING = Api.as("marketing");
    private static final Api SALES = Api.as("sales");
    private static final OtherService LEAD_SERVICE = new OtherService("lead-service");

    private final EventProbe probe = EventProbe.on("rapport.feedback.events");
    private final String lead = any("00Q");
    private final String handoff = any("a04");
    private final String erasure = any("a0M");

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void forgetsWhatWasSaidAndKeepsThatItWas() {
        String feedback = SALES.created(
                "Feedback",
                Map.of(
                        "AboutType", "LEAD",
                        "AboutId", lead,
                        "Kind", "LEAD_QUALITY",
                        "Rating", 4,
                        "Text", "Ada Lovelace likes trains",
                        "Channel", "CALL",
                        "Visibility", "INTERNAL"));
        erase();
        ReceivedEvent answer = answered();
        assertEquals("feedback-service", answer.data().get("service").asText());
        assertEquals(1, answer.data().at("/counts/Feedback").asInt());
        SALES.read("Feedback", feedback)
                .statusCode(200)
                .body("Text", equalTo("Erased " + feedback))
                .body("Subject", equalTo("Erased " + feedback))
                .body("Rating", equalTo(4))
                .body("AboutId", equalTo(lead));
    }

    @Test
    void tellsWhoALeadIsAndForgetsIt() {
        LEAD_SERVICE.says("LeadCaptured", lead, Map.of("leadId", lead, "name", "Ada Lovelace"));
        String path = "/api/leads/" + lead + "/feedback-data";
        await().atMost(PATIENCE)
                .untilAsserted(() -> ADMIN.get(path).statusCode(200).body("lead.name", equalTo("Ada Lovelace")));
        erase();
        answered();
        ADMIN.get(path).body("lead.name", nullValue()).body("lead.email", nullValue());
    }

    @Test
    void forgetsAHandoffThatWasSentBackBeforeTheErasureWasHeardOf() {
        reject();
        String feedback = opened().subject();
        erase();
        answered();
        ADMIN.read("Feedback", feedback).body("Subject", equalTo("Erased " + feedback));
    }

    @Test
    void namesNobodyInAHandoffThatIsHeardOfAfterwards() {
        erase();
        answered();
        reject();
        ADMIN.read("Feedback", opened().subject())
                .body("Subject", not(containsString("Lovelace")))
                .body("Text", equalTo("NO_BUDGET"));
    }

    @Test
    void tellsWhatWasSaidToThoseWhoKeepTheRecords() {
        reject();
        opened();
        await().atMost(PATIENCE)
                .untilAsserted(() -> ADMIN.get("/api/leads/" + handoff + "/feedback-data")
                        .statusCode(200)
                        .body("records[0].Subject", containsString("Ada Lovelace")));
        SALES.get("/api/leads/" + handoff + "/feedback-data").statusCode(403);
    }

    private void erase() {
        LEAD_SERVICE.says(
                "LeadErased",
                lead,
                Map.of("erasureId", erasure, "leadIds", List.of(lead), "handoffIds", List.of(handoff)));
    }

    private void reject() {
        LEAD_SERVICE.says(
                "HandoffRejected",
                handoff,
                Map.of(
                        "handoffId",
                        handoff,
                        "leadName",
                        "Ada Lovelace",
                        "fromUserId",
                        MARKETING.user(),
                        "byUserId",
                        SALES.user(),
                        "code",
                        "NO_BUDGET",
                        "note",
                        "Ada has none"));
    }

    private ReceivedEvent opened() {
        return probe.await(
                "FeedbackOpened",
                event -> handoff.equals(event.data().path("aboutId").asText()),
                PATIENCE);
    }

    private ReceivedEvent answered() {
        return probe.await(
                "PersonalDataErased",
                event -> erasure.equals(event.data().path("erasureId").asText()),
                PATIENCE);
    }

    private static String any(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }
}
