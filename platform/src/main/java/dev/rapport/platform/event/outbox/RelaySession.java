package dev.rapport.platform.event.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The relay's connection to the database, which is also its office: the advisory lock that elects one relay of all
 * belongs to the connection and ends with it, so that who cannot read the outbox any more is not the relay any more.
 */
final class RelaySession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RelaySession.class);
    /** "outbox" in letters; advisory locks are numbers that a database's users have to agree on. */
    private static final long LOCK = 0x6f_7574_626f_78L;

    /** So many dead rows are worth clearing away while nothing waits to be sent. */
    private static final int WORTH_A_PAUSE = 5_000;
    /** So many are in the way even while something waits: reading a whole backlog for the dead in it costs more. */
    private static final int IN_THE_WAY = 50_000;

    private final Connection connection;
    private boolean elected;
    private int dead;

    RelaySession(DataSource database) throws SQLException {
        connection = database.getConnection();
    }

    /** Becomes the relay, if nobody else is. @return whether this is the relay now */
    boolean elect() throws SQLException {
        if (!elected && tryLock()) {
            elected = true;
            // A lost delete is an event sent twice with the same id; that is cheaper than a disk flush per batch.
            execute("set synchronous_commit = off");
            execute("listen " + Herald.CHANNEL);
        }
        return elected;
    }

    /** The oldest events there are. Not those after a remembered one: smaller numbers may commit later. */
    List<OutboxRow> read(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, id, aggregatetype, aggregateid, type, payload, org_id, time, traceparent
                from outbox order by seq limit ?
                """)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxRow> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row(rows));
                }
                return read;
            }
        }
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        Object[] numbers = sent.stream().map(OutboxRow::seq).toArray();
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", numbers));
            dead += delete.executeUpdate();
        }
    }

    /**
     * Clears away what was deleted: every reading begins at the oldest row and steps over all the dead ones. The database's own
     * sweeper comes by once a minute, which is tens of thousands of events.
     *
     * @param drained whether nothing waits
     */
    void sweep(boolean drained) throws SQLException {
        if (dead >= (drained ? WORTH_A_PAUSE : IN_THE_WAY)) {
            // Whoever sweeps already does it for us; without giving pages back, for which all writers would have to
            // wait.
            execute("vacuum (skip_locked, index_cleanup on, truncate off) outbox");
            dead = 0;
        }
    }

    /** Returns when the herald calls, or after this time. */
    void awaitHerald(Duration time) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
    }

    /** Gives up lock and settings explicitly: the connection goes back to a pool. */
    @Override
    public void close() {
        try (connection) {
            execute("discard all");
        } catch (SQLException broken) {
            LOG.debug("the relay's connection was broken; its lock ended with it", broken);
        }
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getLong("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getLong("org_id"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"));
    }
}
