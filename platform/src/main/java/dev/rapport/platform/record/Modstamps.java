package dev.rapport.platform.record;

import dev.rapport.platform.record.ModstampOfTransaction.Stamp;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * In charge of the time in {@code SystemModstamp}, by which readers of changes find what is new: told by the database's
 * clock, the only one that all writers share, and taken while the transaction is known to it as a writer.
 */
@ApplicationScoped
@Unremovable
public class Modstamps {
    /** The transaction's number comes first, so that {@link #settled} of a later moment sees it among the writers. */
    private static final String NEXT = """
            with writer as materialized (select pg_current_xact_id() as number)
            select clock_timestamp(), number::text::bigint from writer where number is not null""";

    /**
     * Before the oldest transaction that writes, or the statement itself. A writer begins before it takes its stamp, and
     * one that this statement does not see yet takes its stamp after it.
     */
    private static final String SETTLED = """
            select least(statement_timestamp(), min(xact_start)) from pg_stat_activity
            where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()""";

    private final AgroalDataSource database;
    private final ModstampOfTransaction current;

    Modstamps(AgroalDataSource database, ModstampOfTransaction current) {
        this.database = database;
        this.current = current;
    }

    /** The stamp of all that the current transaction writes. */
    Instant current() {
        return stamp().time();
    }

    /** The database's number of the current transaction, which writes. */
    long transaction() {
        return stamp().number();
    }

    private Stamp stamp() {
        return current.get(() -> read(NEXT, row -> new Stamp(time(row), row.getLong(2))));
    }

    /**
     * No record will get a stamp before this any more, whoever is writing now. Holds for what is read in a statement of
     * its own afterwards.
     */
    public Instant settled() {
        return read(SETTLED, Modstamps::time);
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T read(String sql, Row<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return reading.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException("the database's time cannot be read", e);
        }
    }

    /** How the one row of an answer is read. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
