package dev.rapport.local.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.postgres.Database;
import dev.rapport.local.seed.Seed;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole stack on real processes: every part is killed while two organisations work with it, and some are gone for a while. */
@Tag("system")
class FaultTest {
    private static final Path CHECKOUT = Path.of("../..");
    private static final List<String> VICTIMS =
            List.of("lead-service", "kafka", "postgresql", "feedback-service", "content-service", "gateway");

    /** Without these, stories are told to their end all the same. */
    private static final List<String> ABSENT = List.of("content-service", "feedback-service", "kafka");

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int STORIES_BETWEEN_KILLS = 20;
    private static final int AT_ONCE = 3;
    private static final String EVERYTHING = "select count(*) from ";

    private LocalStack stack;

    @Test
    void losesNothingAndDoublesNothingWhateverIsKilled(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
            throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        Ledger main = new Ledger();
        Ledger other = new Ledger();
        try (LocalStack started = LocalStack.start(installation, FreePorts.find());
                Gateway ofMain = new Gateway(started.baseUrl(), Seed.read(installation), "main");
                Gateway ofOther = new Gateway(started.baseUrl(), Seed.read(installation), "other")) {
            stack = started;
            try (Load first = new Load(ofMain, main, AT_ONCE);
                    Load second = new Load(ofOther, other, 1)) {
                for (String victim : VICTIMS) {
                    awaitMoreStories(first, main);
                    stack.kill(victim);
                    stack.awaitReady(victim, LIMIT);
                    second.requireRunning();
                }
                for (String absent : ABSENT) {
                    stack.suspend(absent);
                    awaitMoreStories(first, main);
                    stack.resume(absent);
                    stack.awaitReady(absent, LIMIT);
                }
                awaitMoreStories(first, main);
            }
            awaitQuiet(main.size() + other.size());
            stack.suspend("lead-service");
            Answers.of(ofMain).giveAll();
            Answers.of(ofOther).giveAll();
            roadmapsAreAnswered(main, ofMain);
            stack.resume("lead-service");
            stack.awaitReady("lead-service", LIMIT);
            awaitClosed(main.size() + other.size());
            agree(main, ofMain);
            agree(other, ofOther);
        }
    }

    /** content-service knows enough of leads to rank tools for them while nobody can be asked. */
    private static void roadmapsAreAnswered(Ledger ledger, Gateway gateway) throws InterruptedException {
        String lead = ledger.leads().values().iterator().next();
        JsonNode roadmap = gateway.as("sales").get("/api/leads/" + lead + "/roadmap");
        assertEquals(lead, text(roadmap, "leadId"));
        assertFalse(roadmap.path("stages").isEmpty());
    }

    private static void awaitMoreStories(Load load, Ledger ledger) {
        int enough = ledger.size() + STORIES_BETWEEN_KILLS;
        Awaitility.await().atMost(LIMIT).until(() -> {
            load.requireRunning();
            return ledger.size() >= enough;
        });
    }

    /** Every event is sent, and the other services have taken in what they have to. */
    private void awaitQuiet(int stories) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
            assertEquals(0, count("lead-service", EVERYTHING + "outbox"));
            assertEquals(stories, count("content-service", EVERYTHING + "known_lead"));
            assertEquals(stories, count("feedback-service", EVERYTHING + "feedback"));
            assertEquals(0, count("feedback-service", EVERYTHING + "outbox"));
        });
    }

    /** What was answered while lead-service was away has closed every hand-off, once it is back. */
    private void awaitClosed(int stories) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
            assertEquals(stories, count("lead-service", EVERYTHING + "handoff where status = 'CLOSED'"));
            assertEquals(0, count("lead-service", EVERYTHING + "outbox"));
        });
    }

    private void agree(Ledger ledger, Gateway gateway) throws Exception {
        Books books = Books.of(gateway);
        List<JsonNode> leads = books.all("SELECT Id, ExternalId FROM Lead");
        assertEquals(
                ledger.leads(),
                leads.stream().collect(Collectors.toMap(lead -> text(lead, "ExternalId"), lead -> text(lead, "Id"))),
                "leads the load was told of, against leads there are");
        assertEquals(ledger.asked(), ledger.leads().keySet(), "every story was told to its end");
        assertSame(ledger.handoffs(), books.all("SELECT Id FROM Handoff WHERE Status = 'CLOSED'", "Id"), "hand-offs");
        assertSame(
                ledger.handoffs(),
                books.all("SELECT AboutId FROM Feedback WHERE Kind = 'HANDOFF_REJECTION'", "AboutId"),
                "answers that feedback-service opened");
        String organization = text(books.all("SELECT Id FROM Organization").getFirst(), "Id");
        SentEvents events = SentEvents.of(stack.kafkaAddress(), "rapport.lead.events");
        assertSame(ledger.leads().values(), events.subjects("LeadCaptured", organization), "LeadCaptured");
        assertSame(ledger.handoffs(), events.subjects("HandoffSubmitted", organization), "HandoffSubmitted");
        assertSame(ledger.handoffs(), events.subjects("HandoffRejected", organization), "HandoffRejected");
        changesFollowOneAnother(ledger, organization);
    }

    /** Each record's changes are there from its creation on, one version after the other. */
    private void changesFollowOneAnother(Ledger ledger, String organization) throws Exception {
        SentEvents changes = SentEvents.of(stack.kafkaAddress(), "rapport.lead.changes");
        Map<String, List<Integer>> versions = changes.versions("Lead", organization);
        assertSame(ledger.leads().values(), versions.keySet(), "leads with changes");
        assertSame(ledger.handoffs(), changes.versions("Handoff", organization).keySet(), "hand-offs with changes");
        versions.forEach((lead, sent) ->
                assertEquals(IntStream.range(0, sent.size()).boxed().toList(), sent, () -> "versions of " + lead));
    }

    private static void assertSame(Collection<String> expected, Collection<String> found, String what) {
        assertEquals(
                expected.stream().sorted().toList(), found.stream().sorted().toList(), what);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private int count(String application, String query) throws SQLException {
        Database database = stack.database(application);
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
