package dev.rapport.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * lead-service's outbox with its relay held back: the relay is whoever holds an advisory lock, so whoever takes the lock
 * first keeps it from working.
 */
final class Outbox implements AutoCloseable {
    /** As the relay counts it. */
    private static final long LOCK = 0x6f_7574_626f_78L;

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    static Outbox held(Bed bed) throws SQLException, InterruptedException {
        Connection connection = bed.database();
        while (!one(connection, "select pg_try_advisory_lock(" + LOCK + ")").equals("t")) {
            one(connection, """
                    select count(pg_terminate_backend(pid)) from pg_locks
                    where locktype = 'advisory' and granted and pid <> pg_backend_pid()
                    and database = (select oid from pg_database where datname = current_database())
                    and ((classid::bigint << 32) | objid::bigint) = %d""".formatted(LOCK));
            Thread.sleep(5);
        }
        return new Outbox(connection);
    }

    /** The event of a lead, caught on its way. */
    static Rows rows(Bed bed, Connection database) throws Exception {
        try (Outbox _ = held(bed)) {
            bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json());
            return new Rows(database, "outbox", "seq");
        }
    }

    /** Writes this many events of as many records, like those there are. */
    void fill(int events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (aggregatetype, aggregateid, type, payload, org_id, time, traceparent)
                select aggregatetype, aggregateid + n, type, payload, org_id, time, traceparent
                from (select * from outbox order by seq desc limit 1) latest, generate_series(1, ?) n""")) {
            insert.setInt(1, events);
            insert.execute();
        }
    }

    long size() throws SQLException {
        return Long.parseLong(one(connection, "select count(*) from outbox"));
    }

    void release() throws SQLException {
        one(connection, "select pg_advisory_unlock(" + LOCK + ")");
        one(connection, "select pg_notify('rapport_outbox', '')");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
