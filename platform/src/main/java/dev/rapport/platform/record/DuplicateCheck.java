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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds stored records like those that are about to be saved, one question however many there are.
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

    /** What the rules compare of a record: a change that leaves it alone makes no duplicate. */
    <T extends StoredRecord> List<@Nullable String> compared(RecordBinding<T> binding, T record) {
        List<@Nullable String> values = new ArrayList<>();
        for (DuplicateKey key : binding.duplicateKeys().keys()) {
            key.fields().forEach(field -> values.add(text(binding, field, record)));
        }
        return values;
    }

    /** Refuses with DUPLICATES_DETECTED if the record has duplicates and the caller does not allow them. */
    <T extends StoredRecord> void check(RecordBinding<T> binding, T record) {
        List<ApiError> errors = find(binding, List.of(record)).getFirst();
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }

    /** Stored records like this one, those of the first rule first. */
    <T extends StoredRecord> List<RecordId> ids(RecordBinding<T> binding, T record) {
        return binding.duplicateKeys().keys().isEmpty()
                ? List.of()
                : matches(binding, List.of(record)).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /** For each record what speaks against it; nothing if the caller allows duplicates. */
    <T extends StoredRecord> List<List<ApiError>> find(RecordBinding<T> binding, List<T> records) {
        List<List<ApiError>> found = new ArrayList<>();
        records.forEach(record -> found.add(new ArrayList<>()));
        DuplicateKeys rules = binding.duplicateKeys();
        if (options.duplicatesAllowed() || records.isEmpty() || rules.keys().isEmpty()) {
            return found;
        }
        matches(binding, records)
                .forEach((match, ids) -> found.get(match.place() - 1)
                        .add(error(binding, rules.keys().get(match.rule()), ids)));
        return found;
    }

    /**
     * A record that has duplicates.
     *
     * @param rule place of the rule, from 0
     * @param place of the record, from 1
     */
    private record Match(int rule, int place) {}

    private <T extends StoredRecord> Map<Match, List<RecordId>> matches(RecordBinding<T> binding, List<T> records) {
        Map<Match, List<RecordId>> matches = new LinkedHashMap<>();
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(binding.duplicateKeys().sql())) {
            bind(connection, statement, binding, records);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    matches.computeIfAbsent(new Match(rows.getInt(1), rows.getInt(2)), match -> new ArrayList<>())
                            .add(new RecordId(rows.getLong(3)));
                }
            }
            return matches;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "looking for duplicates of a " + binding.type().name() + " failed", e);
        }
    }

    private <T extends StoredRecord> void bind(
            Connection connection, PreparedStatement statement, RecordBinding<T> binding, List<T> records)
            throws SQLException {
        Object[] own = records.stream()
                .map(record -> record.isPersistent() ? record.id().value() : 0L)
                .toArray();
        int next = 1;
        for (DuplicateKey key : binding.duplicateKeys().keys()) {
            statement.setArray(next++, connection.createArrayOf("bigint", own));
            for (Field field : key.fields()) {
                @Nullable
                Object[] values = records.stream()
                        .map(record -> text(binding, field, record))
                        .toArray();
                statement.setArray(next++, connection.createArrayOf("text", values));
            }
            statement.setLong(next++, tenant.orgId());
        }
    }

    private static @Nullable String text(RecordBinding<?> binding, Field field, StoredRecord record) {
        Object plain = ValueWriter.plain(binding.bound(field).get(record));
        return plain == null ? null : plain.toString();
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
