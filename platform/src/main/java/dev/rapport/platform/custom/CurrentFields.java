package dev.rapport.platform.custom;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.record.AddedFields;
import dev.rapport.platform.schema.Field;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the organisations' fields, each compared with the database's count of changes once a refresh interval: a change
 * made elsewhere is known here that much later, one made here at once ({@link #refresh}).
 */
@Singleton
class CurrentFields implements AddedFields {
    private static final String VERSION = """
            select version, case when date_trunc('second', clock_timestamp()) > changed then date_trunc('second', changed) end
            from custom_field_version where org_id = ?
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final long refreshNanos;
    private final Map<Long, Copy> copies = new ConcurrentHashMap<>();

    CurrentFields(@DataSource("system") AgroalDataSource database, CustomFieldsConfig config, ObjectMapper json) {
        this.database = database;
        this.json = json;
        refreshNanos = config.refresh().toNanos();
    }

    /** A snapshot, when it was known to be true, and whether somebody is looking anew. */
    private record Copy(Snapshot fields, long checked, AtomicBoolean looking) {
        Copy(Snapshot fields) {
            this(fields, System.nanoTime(), new AtomicBoolean());
        }

        boolean isNewerThan(Copy other) {
            return fields.version() > other.fields.version();
        }
    }

    @Override
    public Snapshot of(long orgId) {
        Copy known = copies.get(orgId);
        if (known == null) {
            return look(orgId, null);
        }
        boolean young = System.nanoTime() - known.checked < refreshNanos;
        if (young || !known.looking.compareAndSet(false, true)) {
            return known.fields;
        }
        try {
            return look(orgId, known.fields);
        } finally {
            known.looking.set(false);
        }
    }

    /** Called when a change has been committed here. */
    void refresh(long orgId) {
        look(orgId, null);
    }

    private Snapshot look(long orgId, @Nullable Snapshot known) {
        try (Connection connection = database.getConnection()) {
            Snapshot fields = read(connection, orgId, known);
            // Another look may have begun later and ended earlier.
            copies.merge(orgId, new Copy(fields), (other, own) -> other.isNewerThan(own) ? other : own);
            return fields;
        } catch (SQLException e) {
            throw new IllegalStateException("an organisation's fields cannot be read", e);
        }
    }

    private Snapshot read(Connection connection, long orgId, @Nullable Snapshot known) throws SQLException {
        try (var select = connection.prepareStatement(VERSION)) {
            select.setLong(1, orgId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Snapshot.NONE;
                }
                long version = row.getLong(1);
                OffsetDateTime second = row.getObject(2, OffsetDateTime.class);
                Instant since = second == null ? null : second.toInstant();
                return known != null && known.version() == version
                        ? new Snapshot(version, since, known.byObject())
                        : new Snapshot(version, since, fields(connection, orgId));
            }
        }
    }

    private Map<String, List<Field>> fields(Connection connection, long orgId) throws SQLException {
        Map<String, List<Field>> fields = new HashMap<>();
        try (var select = connection.prepareStatement(CustomFieldRow.SELECT + " order by key")) {
            select.setLong(1, orgId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    CustomField field = CustomFieldRow.read(rows, json);
                    fields.computeIfAbsent(field.object(), object -> new ArrayList<>())
                            .add(field.toField());
                }
            }
        }
        return fields;
    }
}
