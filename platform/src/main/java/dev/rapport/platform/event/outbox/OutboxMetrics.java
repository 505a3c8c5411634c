package dev.rapport.platform.event.outbox;

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

/** What operators see of the outbox; the database is asked only when somebody looks. */
@Singleton
@Startup
class OutboxMetrics {
    private static final String PENDING = "select count(*) from outbox";
    private static final String OLDEST_AGE =
            "select extract(epoch from clock_timestamp() - time) from outbox order by seq limit 1";

    private final AgroalDataSource database;
    private final Counter sent;

    OutboxMetrics(@DataSource("system") AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        this.sent = Counter.builder("rapport.outbox.sent")
                .description("Events that Kafka has acknowledged")
                .register(registry);
        registry.gauge("rapport.outbox.pending", this, metrics -> metrics.ask(PENDING));
        registry.gauge("rapport.outbox.oldest.age.seconds", this, metrics -> metrics.ask(OLDEST_AGE));
    }

    void sent(int events) {
        sent.increment(events);
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
