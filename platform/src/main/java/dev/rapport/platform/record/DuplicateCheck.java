package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds stored records like those that are about to be saved, one question for each rule however many records there are.
 * Two that are saved at the same time do not see each other: what must be unique is an external id.
 */
@ApplicationScoped
class DuplicateCheck {
    private final AgroalDataSource database;
    private final Tenant tenant;
    private final SaveOptions options;

    DuplicateCheck(AgroalDataSource database, Tenant tenant, SaveOptions options) {
        this.database = database;
        this.tenant = tenant;
        this.options = options;
    }

    /** Whether a change touches what a rule compares. */
    boolean concerns(RecordBinding<?> binding, FieldChanges changes) {
        return binding.duplicateKeys().stream().anyMatch(key -> key.concerns(changes));
    }

    /** Refuses with DUPLICATES_DETECTED if the record has duplicates and the caller does not allow them. */
    <T extends StoredRecord> void check(RecordBinding<T> binding, T record) {
        List<ApiError> errors = find(binding, List.of(record)).getFirst();
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }

    /** For each record what speaks against it; nothing if the caller allows duplicates. */
    <T extends StoredRecord> List<List<ApiError>> find(RecordBinding<T> binding, List<T> records) {
        List<List<ApiError>> found = new ArrayList<>();
        records.forEach(record -> found.add(new ArrayList<>()));
        if (options.duplicatesAllowed() || records.isEmpty()) {
            return found;
        }
        for (DuplicateKey key : binding.duplicateKeys()) {
            matches(binding, key, records)
                    .forEach((place, ids) -> found.get(place - 1).add(error(binding, key, ids)));
        }
        return found;
    }

    private <T extends StoredRecord> Map<Integer, List<RecordId>> matches(
            RecordBinding<T> binding, DuplicateKey key, List<T> records) {
        Map<Integer, List<RecordId>> matches = new TreeMap<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(key.sql(binding.type()))) {
            bind(connection, statement, binding, key, records);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    matches.computeIfAbsent(rows.getInt(1), place -> new ArrayList<>())
                            .add(new RecordId(rows.getLong(2)));
                }
            }
            return matches;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "looking for duplicates of a " + binding.type().name() + " failed", e);
        }
    }

    private <T extends StoredRecord> void bind(
            Connection connection,
            PreparedStatement statement,
            RecordBinding<T> binding,
            DuplicateKey key,
            List<T> records)
            throws SQLException {
        int next = 1;
        Object[] own = records.stream()
                .map(record -> record.isPersistent() ? record.id().value() : 0L)
                .toArray();
        statement.setArray(next++, connection.createArrayOf("bigint", own));
        for (Field field : key.fields()) {
            BoundField bound = binding.bound(field);
            @Nullable
            Object[] values = records.stream()
                    .map(record -> ValueWriter.plain(bound.get(record)))
                    .toArray();
            statement.setArray(next++, connection.createArrayOf("text", values));
        }
        statement.setLong(next, tenant.orgId());
    }

    private static ApiError error(RecordBinding<?> binding, DuplicateKey key, List<RecordId> ids) {
        String message = "You're creating a duplicate record: " + key.fieldNames() + " is as in " + ids
                + ". Use one of these records, or allow it with Sforce-Duplicate-Rule-Header: allowSave=true.";
        DuplicateResult result = DuplicateResult.of(binding.type().name(), key.name(), message, ids);
        return new ApiError(
                message,
                ErrorCode.DUPLICATES_DETECTED,
                key.fields().stream().map(Field::name).toList(),
                result);
    }
}
