package dev.rapport.platform.event.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Postgres;
import dev.rapport.testkit.Postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RelaySessionTest {
    private final Database database = Postgres.database("relay_election");

    @Test
    void electsOneRelayOfAll() throws SQLException {
        try (RelaySession first = session();
                RelaySession second = session()) {
            assertTrue(first.elect());
            assertFalse(second.elect());
            assertTrue(first.elect());
        }
    }

    @Test
    void electsAnotherOnceTheFirstHasGone() throws SQLException {
        try (RelaySession second = session()) {
            try (RelaySession first = session()) {
                assertTrue(first.elect());
                assertFalse(second.elect());
            }
            assertTrue(second.elect());
        }
    }

    /** What the relay has deleted is not stepped over again and again until the database finds the time to clear it away. */
    @Test
    void clearsAwayWhatItDeleted() throws SQLException {
        try (Connection owner = source().getConnection();
                Statement statement = owner.createStatement();
                RelaySession session = session()) {
            statement.execute(
                    "create table outbox (seq bigint primary key, id uuid default uuidv7(), aggregatetype text,"
                            + " aggregateid bigint default 1, type text, payload json, org_id bigint default 1,"
                            + " time timestamptz default now(), traceparent text) with (autovacuum_enabled = false)");
            statement.execute("insert into outbox (seq) select generate_series(1, 10000)");
            session.delete(session.read(4_000));
            session.sweep(true);
            assertEquals(0, sweeps(statement), "too few to be worth it");
            session.delete(session.read(4_000));
            session.sweep(false);
            assertEquals(0, sweeps(statement), "not worth keeping events waiting");
            session.sweep(true);
            assertEquals(1, sweeps(statement));
            assertEquals(2_000, session.read(10_000).size());
        }
    }

    private static long sweeps(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select vacuum_count from pg_stat_user_tables where relname = 'outbox'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private RelaySession session() throws SQLException {
        return new RelaySession(source());
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database.url());
        source.setUser(database.owner());
        source.setPassword(database.owner());
        return source;
    }
}
