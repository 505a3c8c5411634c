package dev.rapport.feedback.hypothesis;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends the tests whose horizon has passed without a verdict, in all organisations.
 *
 * <p>Finding them needs the owner's eyes; ending is done as {@code SYSTEM} in each organisation, where the hypothesis looks
 * again under its row's lock, so that two replicas or a user who asks at that moment take one look together.
 */
@ApplicationScoped
class OverdueHypotheses {
    private static final Logger LOG = Logger.getLogger(OverdueHypotheses.class);
    /** Ended in one turn; the next one goes on. */
    private static final int BATCH = 1_000;

    private static final String FIND = """
            select org_id, id from hypothesis
            where status in ('REGISTERED', 'TESTING') and not is_deleted and horizon < ?
            order by horizon limit ?""";

    private final AgroalDataSource database;
    private final Hypotheses hypotheses;
    private final Clock clock;

    OverdueHypotheses(@DataSource("system") AgroalDataSource database, Hypotheses hypotheses, Clock clock) {
        this.database = database;
        this.hypotheses = hypotheses;
        this.clock = clock;
    }

    private record Overdue(long orgId, RecordId hypothesis) {}

    @Scheduled(every = "{rapport.hypothesis.close-overdue-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void close() throws SQLException {
        for (Overdue overdue : find(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            try {
                Caller timer = Caller.system(overdue.orgId(), "overdue-hypotheses");
                CurrentCaller.runAs(timer, () -> hypotheses.closeIfOverdue(overdue.hypothesis()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Hypothesis %s could not be ended now", overdue.hypothesis());
            }
        }
    }

    private List<Overdue> find(LocalDate today) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, today);
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                List<Overdue> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Overdue(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return found;
            }
        }
    }
}
