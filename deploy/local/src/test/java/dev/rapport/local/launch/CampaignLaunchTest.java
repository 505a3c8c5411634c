package dev.rapport.local.launch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.RefusedException;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.postgres.Database;
import dev.rapport.local.seed.Seed;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A campaign goes from its plan to the market through five gates, which three services open between them over Kafka. */
@Tag("system")
class CampaignLaunchTest {
    private static final Path CHECKOUT = Path.of("../..");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int TRIALS = 60;

    @Test
    void opensItsGatesByWhatTheServicesTellEachOther(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
            throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        try (LocalStack stack = LocalStack.start(installation, FreePorts.find());
                Gateway gateway = new Gateway(stack.baseUrl(), Seed.read(installation), "main")) {
            awaitUsers(stack);
            Session marketing = gateway.as("marketing");
            Session sales = gateway.as("sales");
            Session head = gateway.as("sales-head");
            String hypothesis = registered(marketing);
            String campaign = marketing.create(
                    "Campaign", json().put("Name", "Proof first").put("HypothesisId", hypothesis));
            goesOnTo(marketing, campaign, "Consultation");
            isHeldUpBefore(marketing, campaign, "Approved", List.of("PARTICIPATION", "STORY", "TWO_KEYS"));

            contributes(head, campaign);
            isTold(sales, marketing, campaign);
            marketing.post("/api/campaigns/" + campaign + "/approvals", json());
            head.post("/api/campaigns/" + campaign + "/approvals", json());
            awaitOpen(marketing, campaign, List.of("PARTICIPATION", "STORY", "TWO_KEYS"));
            goesOnTo(marketing, campaign, "Approved");
            goesOnTo(marketing, campaign, "Internal Launch");
            isHeldUpBefore(marketing, campaign, "In Progress", List.of("HYPOTHESIS", "REACH"));

            isValidated(marketing, hypothesis);
            isAnnounced(marketing, campaign, List.of(sales, head));
            awaitOpen(marketing, campaign, List.of("HYPOTHESIS", "REACH"));
            goesOnTo(marketing, campaign, "In Progress");
        }
    }

    /** Until the services have heard from the gateway who sells. */
    private static void awaitUsers(LocalStack stack) {
        for (String service : List.of("content-service", "feedback-service", "lead-service")) {
            await().atMost(LIMIT).until(() -> sellers(stack.database(service)) >= 4);
        }
    }

    private static int sellers(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from directory_user where function = 'SALES'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String registered(Session marketing) throws InterruptedException {
        String id = marketing.create(
                "Hypothesis",
                json().put("Name", "Buyers answer proof")
                        .put("Metric", "reply to the mailing")
                        .put("Baseline", 0.4)
                        .put("Threshold", 0.5)
                        .put("MinimumSample", TRIALS)
                        .put("PlannedLooks", 1)
                        .put(
                                "Horizon",
                                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()));
        marketing.post("/api/hypotheses/" + id + "/registration");
        return id;
    }

    private static void contributes(Session head, String campaign) throws InterruptedException {
        head.post(
                "/api/feedback",
                json().put("aboutType", "CAMPAIGN")
                        .put("aboutId", campaign)
                        .put("kind", "CAMPAIGN")
                        .put("text", "Begin with those who have a fleet of their own.")
                        .put("channel", "FACE_TO_FACE")
                        .put("visibility", "SHARED"));
    }

    private static void isTold(Session sales, Session marketing, String campaign) throws InterruptedException {
        String story = sales.create("Story", json().put("Text", "Their press never stood still again."));
        marketing.post("/api/campaigns/" + campaign + "/stories", json().put("storyId", story));
        marketing.post("/api/stories/" + story + "/verification");
    }

    private static void isValidated(Session marketing, String hypothesis) throws InterruptedException {
        marketing.post(
                "/api/hypotheses/" + hypothesis + "/observations",
                json().put("successes", TRIALS - 10).put("trials", TRIALS).put("externalId", "mailing-1"));
        JsonNode verdict = marketing.post("/api/hypotheses/" + hypothesis + "/verdict");
        assertEquals("VALIDATED", verdict.path("status").asText());
    }

    private static void isAnnounced(Session marketing, String campaign, List<Session> audience)
            throws InterruptedException {
        String id = marketing.create(
                "Announcement",
                json().put("Name", "Proof first")
                        .put("Summary", "A campaign on measured savings.")
                        .put("ForWhom", "Fleet managers.")
                        .put("CallToAction", "Ask for last year's fuel bill.")
                        .put("Tools", "The fleet battlecard.")
                        .put("Benefit", "Half as many first meetings.")
                        .put("CampaignId", campaign));
        marketing.post("/api/announcements/" + id + "/publication");
        for (Session reader : audience) {
            reader.post("/api/announcements/" + id + "/acknowledgement");
        }
    }

    private static void goesOnTo(Session marketing, String campaign, String status) throws InterruptedException {
        marketing.post("/api/campaigns/" + campaign + "/status", json().put("status", status));
        assertEquals(
                status,
                marketing
                        .get(Session.SOBJECTS + "Campaign/" + campaign)
                        .path("Status")
                        .asText());
    }

    private static void isHeldUpBefore(Session marketing, String campaign, String status, List<String> gates) {
        RefusedException refusal = assertThrows(RefusedException.class, () -> goesOnTo(marketing, campaign, status));
        gates.forEach(gate -> assertTrue(refusal.getMessage().contains(gate), refusal.getMessage()));
    }

    private static void awaitOpen(Session reader, String campaign, List<String> gates) {
        await().atMost(LIMIT).untilAsserted(() -> {
            JsonNode all = reader.get("/api/campaigns/" + campaign + "/gates").path("gates");
            List<String> open = all.valueStream()
                    .filter(gate -> gate.path("state").asText().equals("open"))
                    .map(gate -> gate.path("gate").asText())
                    .toList();
            assertTrue(open.containsAll(gates), all.toString());
        });
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
