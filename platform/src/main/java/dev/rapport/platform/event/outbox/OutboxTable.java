package dev.rapport.platform.event.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.event.outbox.PendingEvents.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes events into the table {@code outbox}. */
@ApplicationScoped
class OutboxTable {
    private static final String INSERT = """
            insert into outbox (aggregatetype, aggregateid, type, payload, org_id, time, traceparent)
            values (?, ?, ?, ?::json, ?, ?, ?)
            """;
    /** Kafka's default for a message is 1 MiB; headers and framing need some of it. */
    private static final int MAX_PAYLOAD_BYTES = 1_000_000;

    private final ObjectMapper json;

    OutboxTable(ObjectMapper json) {
        this.json = json;
    }

    /** Writes all of them in one round trip. */
    void write(Connection connection, List<Pending> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Pending pending : events) {
                insert.setString(1, pending.event().channel().name().toLowerCase(Locale.ROOT));
                insert.setLong(2, pending.event().subject().value());
                insert.setString(3, pending.event().type());
                insert.setString(4, payload(pending));
                insert.setLong(5, pending.orgId());
                insert.setObject(6, pending.time().atOffset(ZoneOffset.UTC));
                insert.setString(7, pending.traceparent());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Refuses here, where the change still rolls back with it, what Kafka would refuse for ever. */
    private String payload(Pending pending) {
        String payload;
        try {
            payload = json.writeValueAsString(pending.event());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(pending.event().type() + " cannot be written as JSON", e);
        }
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("%s about %s has %d bytes, but an event carries at most %d"
                    .formatted(pending.event().type(), pending.event().subject(), bytes, MAX_PAYLOAD_BYTES));
        }
        return payload;
    }
}
