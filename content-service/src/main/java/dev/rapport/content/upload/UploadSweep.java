package dev.rapport.content.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Forgets uploads that nobody has continued for long, of all organisations, and those that have become versions long ago.
 * Their bytes are without a row from then on, which the sweep of the store looks for.
 */
@ApplicationScoped
class UploadSweep {
    private static final Logger LOG = Logger.getLogger(UploadSweep.class);
    private static final String FORGET = """
        with old as (
            select org_id, id from upload where touched_at < ? and (lease is null or lease < ?) for update skip locked),
        parts as (delete from upload_part p using old where p.org_id = old.org_id and p.upload_id = old.id)
        select count(*) from old\
        """;
    private static final String DROP = """
        delete from upload u where touched_at < ? and (lease is null or lease < ?)
            and not exists (select from upload_part p where p.org_id = u.org_id and p.upload_id = u.id)\
        """;

    private final AgroalDataSource database;
    private final UploadConfig config;
    private final Clock clock;

    UploadSweep(@DataSource("system") AgroalDataSource database, UploadConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${rapport.content.upload.sweep-interval:1H}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime old = now.minus(config.abandonedAfter());
        try (var connection = database.getConnection();
                var parts = connection.prepareStatement(FORGET);
                var uploads = connection.prepareStatement(DROP)) {
            parts.setObject(1, old);
            parts.setObject(2, now);
            parts.executeQuery().close();
            uploads.setObject(1, old);
            uploads.setObject(2, now);
            LOG.debugf("%d abandoned uploads are forgotten", uploads.executeUpdate());
        }
    }
}
