package dev.rapport.platform.event.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Postgres;
import dev.rapport.testkit.Postgres.Database;
import java.sql.SQLException;
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

    private RelaySession session() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database.url());
        source.setUser(database.owner());
        source.setPassword(database.owner());
        return new RelaySession(source);
    }
}
