package dev.rapport.platform.bulk;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What operators see of bulk jobs; the database is asked only when somebody looks. */
@Singleton
@Startup
class BulkMetrics {
    private static final String UNFINISHED = " from bulk_job where state in ('UPLOAD_COMPLETE', 'IN_PROGRESS')";
    private static final String OLDEST_AGE =
            "select coalesce(extract(epoch from clock_timestamp() - min(created_date)), 0)" + UNFINISHED;

    private final AgroalDataSource database;
    private final Counter written;
    private final Counter failed;

    BulkMetrics(@DataSource("system") AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        written = Counter.builder("rapport.bulk.rows.written")
                .description("Rows of bulk jobs that became records or changed one")
                .register(registry);
        failed = Counter.builder("rapport.bulk.rows.failed")
                .description("Rows of bulk jobs that were refused")
                .register(registry);
        registry.gauge("rapport.bulk.jobs.unfinished", this, metrics -> metrics.ask("select count(*)" + UNFINISHED));
        registry.gauge("rapport.bulk.oldest.age.seconds", this, metrics -> metrics.ask(OLDEST_AGE));
    }

    void rows(int all, int failures) {
        written.increment(all - failures);
        failed.increment(failures);
    }

    /** Not a number while the database is away. */
    private double ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
