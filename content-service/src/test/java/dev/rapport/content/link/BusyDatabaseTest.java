package dev.rapport.content.link;

import static dev.rapport.content.link.Links.awaitUse;
import static dev.rapport.content.link.Links.open;
import static dev.rapport.content.link.Links.path;
import static dev.rapport.content.link.Links.publishedFile;
import static dev.rapport.content.link.Links.uses;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Buyers get their bytes whatever the database is busy with. */
@QuarkusTest
class BusyDatabaseTest {
    /** The look-up's patience, and a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    private static final Map<String, ?> BY_MAIL = Map.of("channel", "EMAIL");

    @Inject
    @DataSource("system")
    AgroalDataSource system;

    @Inject
    AgroalDataSource application;

    @Test
    void viewsAreCountedLaterWhereTheyCannotBeWritten() throws SQLException {
        String asset = publishedFile();
        String path = path(asset, BY_MAIL);
        try (Connection other = system.getConnection()) {
            hold(other, "content_view_day");
            within(BOUND, () -> open(path).then().statusCode(200));
            within(BOUND, () -> open(path).then().statusCode(200));
            assertEquals(List.of(), uses(asset));
            other.rollback();
        }
        awaitUse(asset);
    }

    @Test
    void aLinkThatWasFollowedBeforeIsFollowedWhereItCannotBeLookedUp() throws SQLException {
        String asset = publishedFile();
        String path = path(asset, BY_MAIL);
        String unseen = path(asset, BY_MAIL);
        open(path).then().statusCode(200);
        try (Connection other = system.getConnection()) {
            hold(other, "tracked_link");
            within(BOUND, () -> open(path).then().statusCode(200).body(equalTo(Links.BYTES)));
            within(
                    BOUND,
                    () -> open(unseen)
                            .then()
                            .statusCode(503)
                            .header("Retry-After", equalTo("5"))
                            .body(containsString("Just a moment")));
            other.rollback();
        }
        open(unseen).then().statusCode(200);
    }

    @Test
    void twoHundredAtOnceWaitNoLongerThanOne() throws Exception {
        String path = path(publishedFile(), BY_MAIL);
        open(path).then().statusCode(200);
        try (Connection other = system.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hold(other, "tracked_link");
            Instant start = Instant.now();
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit(() -> open(path).statusCode()));
            }
            for (var answer : answers) {
                assertEquals(200, answer.get());
            }
            Duration took = Duration.between(start, Instant.now());
            assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
            other.rollback();
        }
    }

    @Test
    void aPoolThatIsUsedUpMattersToNobodyWhoFollowsALink() throws SQLException {
        String asset = publishedFile();
        String path = path(asset, BY_MAIL);
        List<Connection> all = new ArrayList<>();
        try {
            int size =
                    application.getConfiguration().connectionPoolConfiguration().maxSize();
            for (int i = 0; i < size; i++) {
                all.add(application.getConnection());
            }
            within(BOUND, () -> open(path).then().statusCode(200));
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        awaitUse(asset);
    }

    private static void hold(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private static void within(Duration bound, Runnable work) {
        Instant start = Instant.now();
        work.run();
        Duration took = Duration.between(start, Instant.now());
        assertTrue(took.compareTo(bound) < 0, took::toString);
    }
}
