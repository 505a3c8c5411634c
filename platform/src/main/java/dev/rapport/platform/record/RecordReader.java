package dev.rapport.platform.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldSql;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads records straight from their rows to JSON. */
@ApplicationScoped
public class RecordReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    /** Columns every select appends after the fields: what the answer's headers need. */
    private static final String SYSTEM_COLUMNS = "\"id\", \"version\", \"last_modified_date\", \"is_deleted\"";

    private final AgroalDataSource database;
    private final AccessMatrix access;
    private final Tenant tenant;

    RecordReader(AgroalDataSource database, AccessMatrix access, Tenant tenant) {
        this.database = database;
        this.access = access;
        this.tenant = tenant;
    }

    /**
     * A record as it is answered.
     *
     * @param json the body, UTF-8
     */
    record Answer(byte[] json, int version, Instant lastModified) {}

    /**
     * Reads a record.
     *
     * @param fields API names separated by commas; null for all
     * @param version API version to echo, as {@code v60.0}
     */
    @Transactional
    Answer read(ObjectType type, RecordId id, @Nullable String fields, String version) {
        access.require(Action.READ, type.name());
        List<Field> wanted = fields == null ? List.copyOf(type.fields()) : named(type, fields);
        String sql = "select " + columns(wanted) + ", " + SYSTEM_COLUMNS + " from \"" + type.table()
                + "\" where org_id = ? and id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, id.value());
            try (ResultSet row = statement.executeQuery()) {
                return answer(row, id, wanted, new RecordJson(type, wanted, version));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading a " + type.name() + " failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The records with these ids as a JSON array, each in its id's place; null for one that is not there, is deleted or
     * is of another object.
     */
    @Transactional
    public byte[] readAll(ObjectType type, List<RecordId> ids, @Nullable String fields, String version) {
        access.require(Action.READ, type.name());
        List<Field> wanted = fields == null ? List.copyOf(type.fields()) : named(type, fields);
        String sql = "select " + columns(wanted) + ", \"id\" from \"" + type.table()
                + "\" where org_id = ? and id = any(?) and not is_deleted";
        Map<RecordId, byte[]> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(RecordId::value).toArray()));
            RecordJson record = new RecordJson(type, wanted, version);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(new RecordId(row.getLong(wanted.size() + 1)), json(record, row, wanted.size() + 1));
                }
            }
            return array(ids, found);
        } catch (SQLException e) {
            throw new IllegalStateException("reading records of " + type.name() + " failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] array(List<RecordId> ids, Map<RecordId, byte[]> found) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        String separator = "[";
        for (RecordId id : ids) {
            body.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(found.getOrDefault(id, NULL));
            separator = ",";
        }
        body.writeBytes((ids.isEmpty() ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] json(RecordJson record, ResultSet row, int idColumn) throws SQLException, IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            record.write(json, row, idColumn);
        }
        return body.toByteArray();
    }

    private static String columns(List<Field> fields) {
        return fields.stream().map(field -> FieldSql.value(field, "")).collect(Collectors.joining(", "));
    }

    private static Answer answer(ResultSet row, RecordId id, List<Field> wanted, RecordJson record)
            throws SQLException, IOException {
        if (!row.next()) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, "The requested resource does not exist: no record has the id " + id + ".");
        }
        int idColumn = wanted.size() + 1;
        if (row.getBoolean(idColumn + 3)) {
            throw new ApiException(ErrorCode.ENTITY_IS_DELETED, "entity is deleted");
        }
        Instant modified = row.getObject(idColumn + 2, OffsetDateTime.class).toInstant();
        return new Answer(json(record, row, idColumn), row.getInt(idColumn + 1), modified);
    }

    /** The fields of a list of API names with commas between; INVALID_FIELD if one is unknown. */
    static List<Field> named(ObjectType type, String names) {
        List<Field> fields = new ArrayList<>();
        for (String name : Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList()) {
            fields.add(type.find(name)
                    .orElseThrow(() -> new ApiException(
                            ErrorCode.INVALID_FIELD,
                            "No such column '" + name + "' on entity '" + type.name() + "'."
                                    + NearestName.hint(name, type.fieldNames()),
                            name)));
        }
        return fields;
    }
}
