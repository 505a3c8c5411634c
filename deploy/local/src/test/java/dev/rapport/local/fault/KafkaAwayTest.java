package dev.rapport.local.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.seed.Seed;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka is gone for minutes while leads are captured, handed over and rejected: the inbox of who owes answers catches up
 * with nothing lost or doubled. How long that takes is told, not judged: it depends on what piled up.
 */
@Tag("large")
class KafkaAwayTest {
    private static final System.Logger LOG = System.getLogger(KafkaAwayTest.class.getName());
    private static final Path CHECKOUT = Path.of("../..");
    private static final Duration AWAY = Duration.parse(System.getProperty("rapport.test.kafka-away", "PT5M"));
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration WARMING_UP = Duration.ofMinutes(5);
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);
    /** A service that has just started is slow at everything: by then it has done each thing that is measured often. */
    private static final int BEFORE = 3_000;

    private static final int AT_ONCE = Integer.getInteger("rapport.test.kafka-away.clients", 4);
    private static final String ALL = "SELECT COUNT() FROM Feedback WHERE Kind = 'HANDOFF_REJECTION'";

    @Test
    void theOwedInboxIsRightAgain(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        Ledger ledger = new Ledger();
        try (LocalStack stack = LocalStack.start(installation, FreePorts.find());
                Gateway gateway = new Gateway(stack.baseUrl(), Seed.read(installation), "main")) {
            Session marketing = gateway.as("marketing");
            try (Load load = new Load(gateway, ledger, AT_ONCE)) {
                Awaitility.await().atMost(WARMING_UP).until(() -> {
                    load.requireRunning();
                    return ledger.size() >= BEFORE;
                });
                stack.suspend("kafka");
                int before = ledger.size();
                Instant back = Instant.now().plus(AWAY);
                Awaitility.await().atMost(AWAY.plus(LIMIT)).until(() -> {
                    load.requireRunning();
                    return Instant.now().isAfter(back);
                });
                LOG.log(Level.INFO, "{0} rejections while Kafka was away for {1}", ledger.size() - before, AWAY);
                stack.resume("kafka");
                stack.awaitReady("kafka", LIMIT);
            }
            Instant ready = Instant.now();
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(1))
                    .atMost(CATCHING_UP)
                    .until(() -> marketing.query(ALL).path("totalSize").asInt() >= ledger.size());
            Duration caughtUp = Duration.between(ready, Instant.now());
            assertEquals(owed(ledger), rejections(marketing));
            LOG.log(
                    Level.INFO,
                    "{0} answers are owed, known {1} ms after Kafka was back and the load over",
                    ledger.size(),
                    caughtUp.toMillis());
        }
    }

    private static List<String> owed(Ledger ledger) {
        return ledger.handoffs().stream().sorted().toList();
    }

    /** The hand-offs whose rejection marketing owes an answer to, as its inbox tells, each as often as it is there. */
    private static List<String> rejections(Session marketing) throws InterruptedException {
        List<String> about = new ArrayList<>();
        String page = "";
        do {
            JsonNode inbox = marketing.get("/api/owed" + page);
            assertEquals(0, inbox.path("missing").size());
            inbox.path("youOwe").forEach(item -> about.add(item.path("aboutId").asText()));
            page = inbox.hasNonNull("nextYouOwe")
                    ? "?youOwePage=" + inbox.path("nextYouOwe").asText()
                    : null;
        } while (page != null);
        return about.stream().sorted().toList();
    }
}
