package dev.rapport.local.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.seed.Seed;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The process that takes a bulk job's rows in is killed, three times: each row is there once, or refused once. */
@Tag("system")
class IngestFaultTest {
    private static final Path CHECKOUT = Path.of("../..");
    private static final String ORGANIZATION = "main";
    private static final String JOBS = "/services/data/v60.0/jobs/ingest/";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Long enough to be met in its midst three times, the first time in its first batches. */
    private static final int ROWS = 30_000;

    private static final List<Integer> KILLED_AT = List.of(1, 8_000, 20_000);
    /** Each so manieth row lacks what a lead must have. */
    private static final int BAD = 97;

    @Test
    void aKilledProcessLosesNoRowAndWritesNoneTwice(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
            throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        try (LocalStack stack = LocalStack.start(installation, FreePorts.find());
                Gateway gateway = new Gateway(stack.baseUrl(), Seed.read(installation), ORGANIZATION);
                CsvCalls csv = CsvCalls.of(stack.baseUrl(), Seed.read(installation), ORGANIZATION, "marketing")) {
            Session marketing = gateway.as("marketing");
            String job = begin(marketing, csv);
            for (int rows : KILLED_AT) {
                requireUnderWay(awaitProcessed(marketing, job, rows));
                stack.kill("lead-service");
                stack.awaitReady("lead-service", LIMIT);
            }
            JsonNode done = awaitDone(marketing, job);
            assertEquals("JobComplete", done.path("state").asText(), done.toString());
            assertEquals(ROWS, done.path("numberRecordsProcessed").asInt());
            assertEquals(bad().size(), done.path("numberRecordsFailed").asInt());
            Map<String, String> told = resultsAgree(csv, job);
            recordsAgree(told, Books.of(gateway));
            eventsAgree(told, stack, Books.of(gateway));
        }
    }

    private static String begin(Session marketing, CsvCalls csv) throws Exception {
        String job = marketing
                .post(
                        JOBS.substring(0, JOBS.length() - 1),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("object", "Lead")
                                .put("operation", "insert"))
                .path("id")
                .asText();
        csv.put(
                JOBS + job + "/batches",
                IntStream.range(0, ROWS)
                        .mapToObj(
                                i -> key(i) + "," + (isBad(i) ? "" : "Row " + i) + ",Example,row" + i + "@example.com")
                        .collect(Collectors.joining("\n", "ExternalId,LastName,Company,Email\n", "\n")));
        marketing.patch(JOBS + job, JsonNodeFactory.instance.objectNode().put("state", "UploadComplete"));
        return job;
    }

    private static JsonNode awaitProcessed(Session marketing, String job, int rows) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> marketing.get(JOBS + job),
                        state -> state.path("numberRecordsProcessed").asInt() >= rows);
    }

    private static void requireUnderWay(JsonNode job) {
        assertTrue(job.path("numberRecordsProcessed").asInt() < ROWS, () -> "the job was not met in its midst: " + job);
    }

    private static JsonNode awaitDone(Session marketing, String job) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> marketing.get(JOBS + job),
                        state -> !state.path("state").asText().matches("UploadComplete|InProgress"));
    }

    /** Every row has one result, in the order of the rows. @return the ids that were told, by external id */
    private static Map<String, String> resultsAgree(CsvCalls csv, String job) throws Exception {
        List<String[]> successful = cells(csv.rows(JOBS + job + "/successfulResults"));
        List<String[]> failed = cells(csv.rows(JOBS + job + "/failedResults"));
        assertEquals(
                IntStream.range(0, ROWS)
                        .filter(i -> !isBad(i))
                        .mapToObj(IngestFaultTest::key)
                        .toList(),
                successful.stream().map(row -> row[2]).toList());
        assertEquals(bad(), failed.stream().map(row -> row[2]).toList());
        assertEquals(List.of(), csv.rows(JOBS + job + "/unprocessedrecords"));
        return successful.stream().collect(Collectors.toMap(row -> row[2], row -> row[0]));
    }

    private static void recordsAgree(Map<String, String> told, Books books) throws Exception {
        List<JsonNode> leads = books.all("SELECT Id, ExternalId FROM Lead WHERE ExternalId LIKE 'bulk-%'");
        assertEquals(told.size(), leads.size());
        assertEquals(
                told,
                leads.stream()
                        .collect(Collectors.toMap(
                                lead -> lead.path("ExternalId").asText(),
                                lead -> lead.path("Id").asText())));
    }

    private static void eventsAgree(Map<String, String> told, LocalStack stack, Books books) throws Exception {
        Awaitility.await().atMost(LIMIT).until(() -> waiting(stack) == 0);
        String organization = books.all("SELECT Id FROM Organization", "Id").getFirst();
        List<String> ids = told.values().stream().sorted().toList();
        assertEquals(
                ids,
                SentEvents.of(stack.kafkaAddress(), "rapport.lead.events")
                        .subjects("LeadCaptured", organization)
                        .stream()
                        .sorted()
                        .toList());
        Map<String, List<Integer>> versions =
                SentEvents.of(stack.kafkaAddress(), "rapport.lead.changes").versions("Lead", organization);
        assertEquals(ids, versions.keySet().stream().sorted().toList());
        versions.forEach((lead, sent) -> assertEquals(List.of(0), sent, () -> "changes of " + lead));
    }

    private static int waiting(LocalStack stack) throws Exception {
        var database = stack.database("lead-service");
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Of results, in which every value is quoted and none has a quote or a comma in it. */
    private static List<String[]> cells(List<String> rows) {
        return rows.stream().map(row -> row.replace("\"", "").split(",", -1)).toList();
    }

    private static List<String> bad() {
        return IntStream.range(0, ROWS)
                .filter(IngestFaultTest::isBad)
                .mapToObj(IngestFaultTest::key)
                .toList();
    }

    private static boolean isBad(int row) {
        return row % BAD == 5;
    }

    private static String key(int row) {
        return "bulk-%05d".formatted(row);
    }
}
