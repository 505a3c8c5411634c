package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.SALES;
import static dev.rapport.feedback.conversation.Given.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContributionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CAMPAIGN = "701000000000009AAA";

    @Test
    void whoSaysSomethingAboutACampaignHasHadASay() {
        Map<String, Object> words = words("aboutType", "CAMPAIGN");
        words.put("aboutId", CAMPAIGN);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            String market = SALES.post("/api/feedback", words()).extract().path("id");
            String about =
                    SALES.post("/api/feedback", words).statusCode(201).extract().path("id");
            var event = probe.await(
                    "PlanContributed",
                    e -> about.equals(e.data().path("feedbackId").asText()),
                    PATIENCE);
            assertEquals(SALES.user(), event.data().get("userId").asText());
            assertTrue(probe.received("PlanContributed").stream()
                    .noneMatch(e -> market.equals(e.data().path("feedbackId").asText())));
        }
    }
}
