package dev.rapport.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets keys, and what was answered under them, when nobody repeats such an old call any more. */
@ApplicationScoped
class KeyPurge {
    private final AgroalDataSource database;
    private final IdempotencyConfig config;
    private final Clock clock;

    KeyPurge(@DataSource("system") AgroalDataSource database, IdempotencyConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rapport.idempotency.purge-interval:1H}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency where created_at < ?")) {
            delete.setObject(1, clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
