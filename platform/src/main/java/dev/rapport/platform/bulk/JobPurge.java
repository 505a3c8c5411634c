package dev.rapport.platform.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets jobs, with what was sent for them and what became of it, when nobody can want them any more. */
@ApplicationScoped
class JobPurge {
    private static final String DELETE =
            "delete from bulk_job where system_modstamp < ?" + " and state not in ('UPLOAD_COMPLETE', 'IN_PROGRESS')";

    private final AgroalDataSource database;
    private final BulkConfig config;
    private final Clock clock;

    JobPurge(@DataSource("system") AgroalDataSource database, BulkConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${rapport.bulk.purge-interval:1H}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
