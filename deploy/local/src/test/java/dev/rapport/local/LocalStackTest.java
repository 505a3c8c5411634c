package dev.rapport.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.app.Application;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.postgres.Database;
import dev.rapport.local.process.RunRecord;
import dev.rapport.local.process.StatusLines;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL and a real Kafka; only the applications are stood in for. */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalStackTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> STAND_IN =
            List.of("-cp", System.getProperty("java.class.path"), StandIn.class.getName());
    private static final StatusLines SILENT = new StatusLines(new PrintStream(OutputStream.nullOutputStream()));

    private Installation installation;
    private Ports ports;
    private LocalStack stack;

    @BeforeAll
    void choosePlace(@TempDir Path directory) throws InterruptedException {
        installation = Installation.in(directory);
        ports = FreePorts.find();
        start();
    }

    private void start() throws InterruptedException {
        stack = stackOf(new Application(Port.GATEWAY, "rapport_gateway", STAND_IN));
        stack.start();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private LocalStack stackOf(Application application) {
        Application lead = new Application(Port.LEAD_SERVICE, "rapport_lead", STAND_IN);
        return new LocalStack(installation, ports, List.of(lead, application), SILENT);
    }

    @Test
    void bringsBackAnApplicationThatWasKilled() throws Exception {
        stack.kill("gateway");
        stack.awaitReady("gateway", LIMIT);
        HttpRequest request = HttpRequest.newBuilder(stack.baseUrl().resolve("/q/health/ready"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals(200, http.send(request, BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void keepsWhatKafkaHasAcknowledgedWhenTheBrokerIsKilled() throws Exception {
        KafkaLedger ledger = new KafkaLedger(stack.kafkaAddress(), "ledger");
        ledger.send("before");
        stack.kill("kafka");
        stack.awaitReady("kafka", LIMIT);
        ledger.send("after");
        assertEquals(List.of("before", "after"), ledger.readAll(2));
    }

    @Test
    void keepsWhatWasCommittedWhenPostgresIsKilledOrTheStackIsStarted() throws Exception {
        execute(owner(), "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('committed')");
        stack.kill("postgresql");
        stack.awaitReady("postgresql", LIMIT);
        assertEquals("committed", query(owner(), "SELECT word FROM kept"));

        stack.close();
        assertEquals(List.of(), RunRecord.all(installation));
        start();
        assertEquals("committed", query(owner(), "SELECT word FROM kept"));
    }

    @Test
    void runsPostgresDurably() throws SQLException {
        assertEquals("on", query(owner(), "SHOW fsync"));
        assertEquals("on", query(owner(), "SHOW synchronous_commit"));
        assertEquals("on", query(owner(), "SHOW full_page_writes"));
    }

    @Test
    void letsTheApplicationUserWorkOnTheTablesOfTheOwner() throws SQLException {
        execute(owner(), "CREATE TABLE shared (id bigint GENERATED ALWAYS AS IDENTITY, word text)");
        execute(application(), "INSERT INTO shared (word) VALUES ('mine')");
        assertEquals("mine", query(application(), "SELECT word FROM shared"));
    }

    @Test
    void givesTheApplicationUserNoRightBeyondThat() throws SQLException {
        assertEquals(
                "f",
                query(owner(), "SELECT bool_or(rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname LIKE 'rapport%'"));
        assertTrue(refusal(() -> execute(application(), "CREATE TABLE own (id int)"))
                .contains("permission denied for schema public"));
    }

    @Test
    void keepsTheUsersOfOneDatabaseOutOfTheOther() {
        String other = stack.database("gateway").url();
        Database.Login login = stack.database("lead-service").application();
        assertTrue(refusal(() -> DriverManager.getConnection(other, login.user(), login.password())
                        .close())
                .contains("permission denied for database \"rapport_gateway\""));
    }

    @Test
    void refusesASecondStackInTheSamePlace() {
        StackException refused = assertThrows(
                StackException.class, () -> stackOf(new Application(Port.GATEWAY, "rapport_gateway", STAND_IN)));
        assertEquals(
                "Rapport is already running from " + installation.home()
                        + ": ./rapport status shows it, ./rapport down stops it.",
                refused.getMessage());
    }

    @Test
    void saysWhatAnApplicationSaidThatDoesNotStart(@TempDir Path elsewhere) throws Exception {
        Installation other = Installation.in(elsewhere);
        List<String> broken = List.of("-cp", System.getProperty("java.class.path"), StandIn.class.getName(), "no disk");
        try (LocalStack failing = new LocalStack(
                other, FreePorts.find(), List.of(new Application(Port.LEAD_SERVICE, "rapport_lead", broken)), SILENT)) {
            StackException failed = assertThrows(StackException.class, failing::start);
            assertEquals("""
                    lead-service ended with exit code 3 before it was ready.
                    Its last lines:
                      cannot go on: no disk
                    More: ./rapport logs lead-service""", failed.getMessage());
        }
        assertEquals(List.of(), RunRecord.all(other));
    }

    @Test
    void saysThatTheSecretsAreNotThoseOfTheData(@TempDir Path elsewhere) throws Exception {
        Installation other = Installation.in(elsewhere);
        try (LocalStack first = new LocalStack(other, FreePorts.find(), List.of(), SILENT)) {
            first.start();
        }
        Files.delete(other.secrets());
        try (LocalStack second = new LocalStack(other, FreePorts.find(), List.of(), SILENT)) {
            StackException failed = assertThrows(StackException.class, second::start);
            assertEquals(
                    "The database does not know its own password: secrets.properties is not the one it was created with."
                            + " Bring that back, or start empty: ./rapport up --fresh",
                    failed.getMessage());
        }
        assertEquals(List.of(), RunRecord.all(other));
    }

    @Test
    void namesTheGatewaysAddress() {
        assertEquals(URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY)), stack.baseUrl());
    }

    private Connection owner() throws SQLException {
        return connect(stack.database("lead-service").owner());
    }

    private Connection application() throws SQLException {
        return connect(stack.database("lead-service").application());
    }

    private Connection connect(Database.Login login) throws SQLException {
        return DriverManager.getConnection(stack.database("lead-service").url(), login.user(), login.password());
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String query(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String refusal(Executable act) {
        return assertThrows(SQLException.class, act).getMessage();
    }
}
