package dev.rapport.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Postgres;
import dev.rapport.testkit.Postgres.Database;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Databases that were there before a migration of the platform, whose numbers are below the application's. */
@QuarkusTest
class KeptDatabaseTest {
    private static final String TABLES =
            "select tablename from pg_tables where tablename like 'bulk%' order by tablename";

    private final Database kept = Postgres.database("kept");

    @Inject
    @FlywayDataSource("system")
    Flyway flyway;

    @Test
    void getsTheTablesThatCameLater() throws SQLException {
        Flyway asConfigured = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(kept.url(), kept.owner(), kept.owner())
                .load();
        asConfigured.migrate();
        change("drop table bulk_batch, bulk_chunk, bulk_job; drop sequence bulk_job_number;"
                + " delete from flyway_schema_history where script like '%bulk%'");
        assertEquals(List.of(), texts(TABLES));
        asConfigured.migrate();
        assertEquals(List.of("bulk_batch", "bulk_chunk", "bulk_job"), texts(TABLES));
        assertEquals(
                List.of("V0_70__bulk.sql"),
                texts("select regexp_replace(script, '.*/', '') from flyway_schema_history"
                        + " order by installed_rank desc limit 1"));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(kept.url(), kept.owner(), kept.owner());
    }
}
