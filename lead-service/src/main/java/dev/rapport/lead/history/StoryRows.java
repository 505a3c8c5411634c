package dev.rapport.lead.history;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Runs the queries that tell a story. Works inside the caller's transaction. */
@ApplicationScoped
class StoryRows {
    private final AgroalDataSource database;

    StoryRows(AgroalDataSource database) {
        this.database = database;
    }

    /** A moment together with its place in the story. */
    record Positioned(Moment moment, HistoryPosition position) {}

    /** All visits of a stage together. */
    record Visited(String stage, Instant enteredAt, Duration time) {}

    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    List<Positioned> moments(String sql, Object... values) {
        return rows(sql, StoryRows::moment, values);
    }

    List<Visited> visits(String sql, Object... values) {
        return rows(sql, StoryRows::visited, values);
    }

    private <R> List<R> rows(String sql, Reading<R> reading, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<R> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a history cannot be read", e);
        }
    }

    private static Positioned moment(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        Long by = row.getObject("by_id", Long.class);
        Moment moment = new Moment(
                Moment.Kind.valueOf(row.getString("kind")),
                new RecordId(row.getLong("id")),
                at,
                row.getString("what"),
                row.getString("left_stage"),
                row.getBoolean("implied"),
                by == null ? null : new RecordId(by),
                row.getString("note"));
        return new Positioned(moment, new HistoryPosition(at, row.getLong("id"), row.getInt("rank")));
    }

    private static Visited visited(ResultSet row) throws SQLException {
        return new Visited(
                row.getString("stage"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getBigDecimal("seconds").longValue()));
    }
}
