package dev.rapport.feedback.feed;

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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Has feeds read when they are due, in all organisations.
 *
 * <p>Whoever finds one takes it, in one statement, for the time of a lease: of several replicas one reads it, and one that
 * dies leaves it to the others after that time.
 */
@ApplicationScoped
class FeedCalendar {
    private static final Logger LOG = Logger.getLogger(FeedCalendar.class);
    /** Read in one turn by one reader; the next one goes on. */
    private static final int BATCH = 500;

    private static final String TAKE = """
            update mention_feed set next_read_at = ?
            where (org_id, id) = (
                select org_id, id from mention_feed
                where is_active and not is_deleted and next_read_at <= ?
                order by next_read_at limit 1 for update skip locked)
            returning org_id, id""";

    private final AgroalDataSource database;
    private final FeedReader reader;
    private final FeedConfig config;
    private final Clock clock;

    FeedCalendar(@DataSource("system") AgroalDataSource database, FeedReader reader, FeedConfig config, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    private record Due(long orgId, RecordId feed) {}

    @Scheduled(every = "{rapport.feed.read-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws InterruptedException {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.invokeAll(Collections.nCopies(config.readers(), Executors.callable(this::readDue)));
        }
    }

    private void readDue() {
        try {
            Optional<Due> due = take();
            for (int read = 1; due.isPresent(); read++) {
                read(due.get());
                due = read < BATCH ? take() : Optional.empty();
            }
        } catch (SQLException failure) {
            LOG.errorf(failure, "No feed could be taken and all are left to the next turn");
        }
    }

    private void read(Due due) {
        try {
            CurrentCaller.runAs(Caller.system(due.orgId(), "feed-calendar"), () -> reader.read(due.feed()));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Feed %s could not be read and will be tried again", due.feed());
        }
    }

    private Optional<Due> take() throws SQLException {
        Instant now = clock.instant();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, utc(now.plus(config.lease())));
            statement.setObject(2, utc(now));
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(row.getLong(1), new RecordId(row.getLong(2))))
                        : Optional.empty();
            }
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
