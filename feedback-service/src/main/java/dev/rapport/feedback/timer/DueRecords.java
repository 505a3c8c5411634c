package dev.rapport.feedback.timer;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Does a timer's work for records of all organisations.
 *
 * <p>Finding them needs the owner's eyes; the work is done as {@code SYSTEM} in each record's organisation, one
 * transaction each, and has to look again there: another replica may have found the same.
 */
@ApplicationScoped
public class DueRecords {
    private static final Logger LOG = Logger.getLogger(DueRecords.class);
    /** Done in one turn; the next one goes on. */
    private static final int BATCH = 1_000;

    private final AgroalDataSource database;

    DueRecords(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    private record Due(long orgId, RecordId record) {}

    /**
     * Works through what is due; what fails is logged, and due again in the next turn.
     *
     * @param sql selects organisation and id, and takes the time and the most rows to find
     * @param timer name of the part that does it
     */
    public void each(String sql, Instant time, String timer, Consumer<RecordId> work) throws SQLException {
        for (Due due : find(sql, time)) {
            try {
                CurrentCaller.runAs(Caller.system(due.orgId(), timer), () -> work.accept(due.record()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "%s could not do its work for %s now", timer, due.record());
            }
        }
    }

    private List<Due> find(String sql, Instant time) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                List<Due> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Due(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return found;
            }
        }
    }
}
