package dev.rapport.platform.bulk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers that die, are thought dead, are stopped by their client, or stand in each other's way. */
@QuarkusTest
class CrashTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    RunningJob running;

    private Backends backends;

    @BeforeEach
    void lookBehind() {
        backends = new Backends(database);
    }

    @Test
    void aKilledWorkersJobIsFinishedWithoutLosingOrRepeatingARow() throws SQLException {
        List<String> ids = widgets(25);
        String job = client.open("update", "Widget", Map.of());
        try (Connection holder = backends.hold(ids.get(14))) {
            start(job, ids);
            int worker = backends.waitForBlocked(holder);
            client.request().get(BulkClient.INGEST + "/" + job).then().body("numberRecordsProcessed", is(10));
            backends.kill(worker);
            holder.rollback();
        }
        client.finished(BulkClient.INGEST, job)
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(25))
                .body("numberRecordsFailed", is(0));
        assertEquals(25, versions(ids, 1), "every record was changed exactly once");
        assertEquals(26, client.lines(job, "successfulResults").size());
    }

    @Test
    void aJobWhoseWorkerIsSilentIsTakenOverWhenTheLeaseIsOver() throws SQLException {
        String job = client.open("insert", "Widget", Map.of());
        client.put(job, "Name,Color\na," + mark + "\nb," + mark + "\n").then().statusCode(201);
        lease(job, "interval '1 hour'");
        client.done("insert", Map.of(), "Name\nafterwards\n");
        client.request()
                .get(BulkClient.INGEST + "/" + job)
                .then()
                .body("state", is("InProgress"))
                .body("numberRecordsProcessed", is(0));
        lease(job, "interval '-1 second'");
        client.finished(BulkClient.INGEST, job).body("numberRecordsProcessed", is(2));
        assertEquals(
                2,
                client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id")
                        .size());
    }

    @Test
    void aWorkerThatLostItsJobWritesNothing() throws SQLException {
        String job = client.open("insert", "Widget", Map.of());
        client.put(job, "Name\na\n").then().statusCode(201);
        lease(job, "interval '1 hour'");
        Caller creator = new Caller(RecordId.parse(client.org()).value(), 1, "test", Set.of(Role.MARKETING));
        Job stored = new Job(
                RecordId.parse(job), null, creator, null, null, JobState.IN_PROGRESS, null, null, Progress.NONE);
        AtomicBoolean worked = new AtomicBoolean();
        CurrentCaller.runAs(
                creator,
                () -> assertFalse(running.batch(new Claim(stored, UUID.randomUUID()), 0, () -> {
                    worked.set(true);
                    return List.of();
                })));
        assertFalse(worked.get());
        lease(job, "interval '-1 second'");
        client.finished(BulkClient.INGEST, job).body("numberRecordsProcessed", is(1));
    }

    @Test
    void abortingARunningJobEndsItBehindTheBatchThatIsBeingWritten() throws Exception {
        List<String> ids = widgets(25);
        String job = client.open("update", "Widget", Map.of());
        CompletableFuture<Void> aborted;
        try (Connection holder = backends.hold(ids.get(14))) {
            start(job, ids);
            int worker = backends.waitForBlocked(holder);
            aborted = CompletableFuture.runAsync(
                    () -> client.state(job, "Aborted").then().statusCode(200).body("state", is("Aborted")));
            await().until(() -> !backends.blockedBy(worker).isEmpty());
            holder.rollback();
        }
        aborted.join();
        client.request()
                .get(BulkClient.INGEST + "/" + job)
                .then()
                .body("state", is("Aborted"))
                .body("numberRecordsProcessed", is(20));
        assertEquals(21, client.lines(job, "successfulResults").size());
        assertEquals(6, client.lines(job, "unprocessedrecords").size());
        assertEquals(20, versions(ids, 1));
        assertEquals(5, versions(ids, 0));
    }

    @Test
    void aSmallJobDoesNotWaitBehindLargeOnes() throws SQLException {
        List<String> ids = widgets(2);
        String wide = "x".repeat(9_000);
        List<String> jobs = new ArrayList<>();
        try (Connection holder = backends.hold(ids.get(0));
                Connection another = backends.hold(ids.get(1))) {
            for (String id : ids) {
                String job = client.open("update", "Widget", Map.of());
                client.put(job, "Id,Parts,Notes\n" + id + ",1,\nnone,1," + wide + "\n")
                        .then()
                        .statusCode(201);
                client.state(job, "UploadComplete").then().statusCode(200);
                jobs.add(job);
            }
            backends.waitForBlocked(holder);
            backends.waitForBlocked(another);
            client.done("insert", Map.of(), "Name\nsmall\n");
            jobs.forEach(job ->
                    client.request().get(BulkClient.INGEST + "/" + job).then().body("state", is("InProgress")));
        }
        jobs.forEach(job -> client.finished(BulkClient.INGEST, job)
                .body("state", is("JobComplete"))
                .body("numberRecordsFailed", is(1)));
    }

    @Test
    void manyJobsRunAtOnceEachInItsOrganisation() {
        List<CompletableFuture<Void>> runs = IntStream.range(0, 8)
                .mapToObj(i -> new BulkClient(i % 2 == 0 ? Organizations.ACME : Organizations.GLOBEX, "marketing"))
                .map(who -> CompletableFuture.runAsync(() -> {
                    String csv = IntStream.range(0, 30)
                            .mapToObj(i -> "w" + i + "," + mark)
                            .collect(Collectors.joining("\n", "Name,Color\n", "\n"));
                    assertEquals(
                            31,
                            who.lines(who.done("insert", Map.of(), csv), "successfulResults")
                                    .size());
                }))
                .toList();
        runs.forEach(CompletableFuture::join);
        for (String org : List.of(Organizations.ACME, Organizations.GLOBEX)) {
            assertEquals(
                    120,
                    new BulkClient(org, "marketing")
                            .ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id")
                            .size());
        }
    }

    private List<String> widgets(int number) {
        String csv = IntStream.range(0, number)
                .mapToObj(i -> "w" + i + "," + mark)
                .collect(Collectors.joining("\n", "Name,Color\n", "\n"));
        return client.lines(client.done("insert", Map.of(), csv), "successfulResults").stream()
                .skip(1)
                .map(line -> line.substring(1, 19))
                .toList();
    }

    private void start(String job, List<String> ids) {
        client.put(job, ids.stream().map(id -> id + ",7").collect(Collectors.joining("\n", "Id,Parts\n", "\n")))
                .then()
                .statusCode(201);
        client.state(job, "UploadComplete").then().statusCode(200);
    }

    private void lease(String job, String until) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update bulk_job set state = 'IN_PROGRESS',"
                        + " lease = gen_random_uuid(), lease_until = clock_timestamp() + " + until + " where id = ?")) {
            update.setLong(1, RecordId.parse(job).value());
            assertEquals(1, update.executeUpdate());
        }
    }

    private int versions(List<String> ids, int version) throws SQLException {
        Object[] values = ids.stream().map(id -> RecordId.parse(id).value()).toArray();
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(*) from widget where id = any(?) and version = ?")) {
            select.setArray(1, connection.createArrayOf("bigint", values));
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
