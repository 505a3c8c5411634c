package dev.rapport.platform.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers which events have taken effect. */
@ApplicationScoped
class InboxTable {
    private static final String INSERT = """
            insert into inbox (org_id, event_id, received_at)
            select ?, unnest(?), ?
            on conflict do nothing
            returning event_id
            """;

    private final EntityManager entities;
    private final Clock clock;

    InboxTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Notes events in the current transaction. Waits for another transaction that is noting one of them, so that of two
     * deliveries at once only one takes effect.
     *
     * @return those that were not known
     */
    Set<UUID> note(long orgId, List<UUID> events) {
        return entities.unwrap(Session.class).doReturningWork(connection -> insert(connection, orgId, events));
    }

    private Set<UUID> insert(Connection connection, long orgId, List<UUID> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, orgId);
            // In one order everywhere: two transactions that wait for each other's events would be a deadlock.
            insert.setArray(
                    2, connection.createArrayOf("uuid", events.stream().sorted().toArray()));
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet unknown = insert.executeQuery()) {
                Set<UUID> noted = new HashSet<>();
                while (unknown.next()) {
                    noted.add(unknown.getObject(1, UUID.class));
                }
                return noted;
            }
        }
    }
}
