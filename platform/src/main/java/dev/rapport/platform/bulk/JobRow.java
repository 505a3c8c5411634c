package dev.rapport.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a job is laid out in {@code bulk_job}. */
@Singleton
class JobRow {
    static final String COLUMNS = "id, spec, creator, created_date, system_modstamp, state, error_message, upload,"
            + " upload_chunks, upload_bytes, rows_total, rows_done, rows_failed, tries, active_millis";

    private final ObjectMapper json;

    JobRow(ObjectMapper json) {
        this.json = json;
    }

    Job read(ResultSet row) throws SQLException {
        return new Job(
                new RecordId(row.getLong("id")),
                parse(row.getString("spec"), JobSpec.class),
                parse(row.getString("creator"), Caller.class),
                instant(row, "created_date"),
                instant(row, "system_modstamp"),
                JobState.valueOf(row.getString("state")),
                row.getString("error_message"),
                upload(row),
                new Progress(
                        row.getObject("rows_total", Long.class),
                        row.getLong("rows_done"),
                        row.getLong("rows_failed"),
                        row.getInt("tries"),
                        row.getLong("active_millis")));
    }

    /** Binds what never changes: organisation, id, spec, creator, its user, whether it is a query, and its date. */
    void bindFixed(PreparedStatement insert, Job job) throws SQLException {
        insert.setLong(1, job.creator().orgId());
        insert.setLong(2, job.id().value());
        insert.setString(3, text(job.spec()));
        insert.setString(4, text(job.creator()));
        insert.setLong(5, job.creator().userId());
        insert.setBoolean(6, job.spec().operation().isQuery());
        insert.setObject(7, job.createdDate().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Upload upload(ResultSet row) throws SQLException {
        UUID id = row.getObject("upload", UUID.class);
        return id == null ? null : new Upload(id, row.getInt("upload_chunks"), row.getLong("upload_bytes"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's " + type.getSimpleName() + " cannot be read", e);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's " + value.getClass().getSimpleName() + " cannot be written", e);
        }
    }
}
