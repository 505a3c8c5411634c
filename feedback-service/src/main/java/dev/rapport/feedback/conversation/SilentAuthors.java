package dev.rapport.feedback.conversation;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Closes the loops of authors who have said nothing for long after the decision, in all organisations.
 *
 * <p>Finding them needs the owner's eyes; closing is done as {@code SYSTEM} in each organisation, where the feedback
 * looks again, so that two replicas or an author who speaks up at that moment do no harm.
 */
@ApplicationScoped
class SilentAuthors {
    private static final Logger LOG = Logger.getLogger(SilentAuthors.class);
    /** Closed in one turn; the next one goes on. */
    private static final int BATCH = 1_000;

    private static final String FIND = """
            select org_id, id from feedback
            where status = 'DECIDED' and not is_deleted and greatest(decided_at, author_heard_at) < ?
            order by decided_at limit ?""";

    private final AgroalDataSource database;
    private final FeedbackLoop loop;
    private final FeedbackConfig config;
    private final Clock clock;

    SilentAuthors(
            @DataSource("system") AgroalDataSource database, FeedbackLoop loop, FeedbackConfig config, Clock clock) {
        this.database = database;
        this.loop = loop;
        this.config = config;
        this.clock = clock;
    }

    private record Decided(long orgId, RecordId feedback) {}

    @Scheduled(every = "{rapport.feedback.close-silent-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void closeLoops() throws SQLException {
        Instant silentSince = clock.instant().minus(config.silentFor());
        for (Decided decided : find(silentSince)) {
            try {
                Caller timer = Caller.system(decided.orgId(), "silent-authors");
                CurrentCaller.runAs(timer, () -> loop.closeIfSilent(decided.feedback(), silentSince));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The loop of feedback %s could not be closed now", decided.feedback());
            }
        }
    }

    private List<Decided> find(Instant silentSince) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, silentSince.atOffset(ZoneOffset.UTC));
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                List<Decided> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Decided(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return found;
            }
        }
    }
}
