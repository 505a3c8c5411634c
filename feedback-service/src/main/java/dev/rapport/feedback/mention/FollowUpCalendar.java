package dev.rapport.feedback.mention;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks through all organisations for answers that are to be followed up.
 *
 * <p>Finding them needs the owner's eyes; reminding is done as {@code SYSTEM} in each organisation.
 */
@ApplicationScoped
class FollowUpCalendar {
    private static final Logger LOG = Logger.getLogger(FollowUpCalendar.class);
    /** Reminded of in one turn; the next one goes on. */
    private static final int BATCH = 1_000;

    private static final String FIND = """
            select org_id, id from mention
            where status = 'POSTED' and reminded_at is null and not is_deleted and follow_up_on <= ?
            order by follow_up_on limit ?""";

    private final AgroalDataSource database;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpCalendar(@DataSource("system") AgroalDataSource database, FollowUps followUps, Clock clock) {
        this.database = database;
        this.followUps = followUps;
        this.clock = clock;
    }

    private record Candidate(long orgId, RecordId mention) {}

    @Scheduled(every = "{rapport.mention.remind-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        Instant now = clock.instant();
        for (Candidate candidate : find(now)) {
            try {
                Caller timer = Caller.system(candidate.orgId(), "follow-up-calendar");
                CurrentCaller.runAs(timer, () -> followUps.remindIfDue(candidate.mention(), now));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Nobody could be reminded of mention %s now", candidate.mention());
            }
        }
    }

    /** Where days begin first, the day is one ahead of UTC's. */
    private List<Candidate> find(Instant now) throws SQLException {
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.MAX);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, earliest);
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                List<Candidate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Candidate(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return found;
            }
        }
    }
}
