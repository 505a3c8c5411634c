package dev.rapport.lead.form;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Forgets passes that are too old to be used, and the counts of past hours with the digests of those who were counted. */
@ApplicationScoped
class FormPurge {
    private final AgroalDataSource database;
    private final Clock clock;

    FormPurge(@DataSource("system") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${rapport.forms.purge-interval:10M}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        Instant now = clock.instant();
        delete("delete from form_pass where expires_at < ?", now);
        delete("delete from form_tally where hour < ?", now.truncatedTo(ChronoUnit.HOURS));
    }

    private void delete(String sql, Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
