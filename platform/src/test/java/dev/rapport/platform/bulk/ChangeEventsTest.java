package dev.rapport.platform.bulk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row of a bulk job that was written is one change event, none is two, and none comes of what was not written. */
@QuarkusTest
class ChangeEventsTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final BulkClient admin = new BulkClient(Organizations.ACME, "admin");
    private final String mark = UUID.randomUUID().toString();

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private EventProbe probe;

    /** Not where the field is: Quarkus makes a second instance of the test, which nobody would close. */
    @BeforeEach
    void look() {
        probe = EventProbe.on("rapport.platform-test.changes");
    }

    @AfterEach
    void stopLooking() {
        probe.close();
    }

    @Test
    void everyOperationTellsOfEachRowOnce() throws SQLException {
        List<String> ids = widgets(25);
        client.done("update", Map.of(), csv("Id,Parts", ids, id -> id + ",7"));
        client.done("delete", Map.of(), csv("Id", ids.subList(0, 12), id -> id));
        admin.done("hardDelete", Map.of(), csv("Id", ids, id -> id));
        assertEquals(
                Map.of("CREATE", 25L, "UPDATE", 25L, "DELETE", 25L),
                sent(ids).stream().collect(groupingBy(ChangeEventsTest::type, counting())),
                "what was in the bin already is not told of again when it is removed for good");
        assertEquals(3 * 25, distinct(sent(ids)));
    }

    @Test
    void aKilledWorkersRowsAreToldOfOnce() throws SQLException {
        Backends backends = new Backends(database);
        List<String> ids = widgets(25);
        String job = client.open("update", "Widget", Map.of());
        try (Connection holder = backends.hold(ids.get(14))) {
            client.put(job, csv("Id,Parts", ids, id -> id + ",7")).then().statusCode(201);
            client.state(job, "UploadComplete").then().statusCode(200);
            int worker = backends.waitForBlocked(holder);
            backends.kill(worker);
            holder.rollback();
        }
        client.finished(BulkClient.INGEST, job).body("numberRecordsProcessed", is(25));
        List<JsonNode> updates = sent(ids).stream()
                .filter(change -> type(change).equals("UPDATE"))
                .toList();
        assertEquals(25, updates.size());
        assertEquals(25, distinct(updates));
    }

    @Test
    void rowsThatAreRefusedAreNotToldOfHoweverOftenTheirNeighboursWereTried() throws SQLException {
        String taken = widgets(1).getFirst();
        client.done("update", Map.of(), "Id,ExternalId\n" + taken + "," + mark + "\n");
        String rows = IntStream.range(0, 25)
                .mapToObj(i -> i % 10 == 3 ? "w," + mark : "w," + mark + "-" + i)
                .collect(joining("\n", "Name,ExternalId\n", "\n"));
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, rows).body("numberRecordsProcessed", is(25)).body("numberRecordsFailed", is(3));
        List<String> ids = written(job);
        assertEquals(22, ids.size());
        List<JsonNode> told = sent(ids);
        assertEquals(22, told.size());
        assertEquals(22, distinct(told));
        assertEquals(
                22,
                received().stream()
                        .filter(change -> type(change).equals("CREATE"))
                        .filter(change -> change.path("ExternalId").asText().startsWith(mark))
                        .count());
    }

    private List<String> widgets(int number) {
        List<String> names = IntStream.range(0, number).mapToObj(i -> "w" + i).toList();
        return written(client.done("insert", Map.of(), csv("Name,Color", names, name -> name + "," + mark)));
    }

    private List<String> written(String job) {
        return client.lines(job, "successfulResults").stream()
                .skip(1)
                .map(line -> line.substring(1, 19))
                .toList();
    }

    private static String csv(String header, List<String> rows, UnaryOperator<String> line) {
        return rows.stream().map(line).collect(joining("\n", header + "\n", "\n"));
    }

    /** All that is said of these records, once nothing of it waits to be sent. */
    private List<JsonNode> sent(List<String> ids) throws SQLException {
        await().until(() -> waiting(ids) == 0);
        probe.close();
        Set<String> ours = Set.copyOf(ids);
        return received().stream()
                .filter(change -> ours.contains(change.path("ChangeEventHeader")
                        .path("recordIds")
                        .path(0)
                        .asText()))
                .toList();
    }

    private List<JsonNode> received() {
        return probe.received().stream().map(event -> event.data()).toList();
    }

    private int waiting(List<String> ids) throws SQLException {
        Object[] values = ids.stream().map(id -> RecordId.parse(id).value()).toArray();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from outbox where aggregateid = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", values));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static long distinct(List<JsonNode> changes) {
        return changes.stream()
                .map(change -> change.path("ChangeEventHeader"))
                .map(header ->
                        header.path("recordIds").path(0).asText() + header.path("changeType") + header.path("version"))
                .distinct()
                .count();
    }

    private static String type(JsonNode change) {
        return change.path("ChangeEventHeader").path("changeType").asText();
    }
}
