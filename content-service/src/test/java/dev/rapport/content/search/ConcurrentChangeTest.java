package dev.rapport.content.search;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An asset and its version change in two transactions at once: what either says is found, whoever comes second. */
@QuarkusTest
class ConcurrentChangeTest {
    private static final String RENAME = "update content_asset set name = ? where id = ?";
    private static final String REWRITE = "update content_version set extracted_text = ? where content_asset_id = ?";
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update content_%'";

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void leavesNoWordOutWhenTheVersionComesFirst() throws Exception {
        assertBothAreFound(REWRITE, RENAME);
    }

    @Test
    void leavesNoWordOutWhenTheAssetComesFirst() throws Exception {
        assertBothAreFound(RENAME, REWRITE);
    }

    private void assertBothAreFound(String first, String second) throws Exception {
        String asset = create("marketing", battlecard());
        bare(ACME, "marketing")
                .body("notes")
                .post("/api/assets/" + asset + "/versions?fileName=notes.txt")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as("sales")
                        .get("/api/assets/" + asset + "/versions/1")
                        .asString()
                        .contains("PENDING"));
        String one = word();
        String other = word();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            change(connection, first, one, asset);
            Future<?> waits = threads.submit(() -> {
                try (Connection another = database.getConnection()) {
                    change(another, second, other, asset);
                }
                return null;
            });
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            connection.commit();
            connection.setAutoCommit(true);
            waits.get();
        }
        as("sales")
                .queryParam("q", one + " " + other)
                .get("/api/assets/search")
                .then()
                .statusCode(200)
                .body("hits.assetId", contains(asset));
    }

    private static void change(Connection connection, String sql, String word, String asset) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, word);
            statement.setLong(2, RecordId.parse(asset).value());
            statement.executeUpdate();
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
