package dev.rapport.content.announcement;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled announcements at their PublishAt, in every organisation. Several replicas may do so at once: each
 * locks the announcement and looks again whether it is still due.
 */
@ApplicationScoped
class AnnouncementCalendar {
    private static final Logger LOG = Logger.getLogger(AnnouncementCalendar.class);
    private static final int BATCH = 100;
    private static final String DUE = """
            select org_id, id from announcement
            where status = 'SCHEDULED' and not is_deleted and publish_at <= ?
            order by publish_at limit ?""";

    private final AgroalDataSource database;
    private final Announcements announcements;
    private final Clock clock;

    AnnouncementCalendar(@DataSource("system") AgroalDataSource database, Announcements announcements, Clock clock) {
        this.database = database;
        this.announcements = announcements;
        this.clock = clock;
    }

    private record Due(long orgId, RecordId id) {}

    @Scheduled(
            every = "${rapport.content.announcement.calendar-interval:30S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        for (Due due : find()) {
            try {
                Caller calendar = Caller.system(due.orgId(), "announcement-calendar");
                CurrentCaller.runAs(calendar, () -> announcements.publishIfDue(due.id()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "announcement %s could not be published and will be tried again", due.id());
            }
        }
    }

    private List<Due> find() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return due;
            }
        }
    }
}
