package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the records of many external ids, or values of another lookup field, with one question to the database. */
@ApplicationScoped
public class KeyLookup {
    private final AgroalDataSource database;
    private final ExternalIds externalIds;
    private final Tenant tenant;

    KeyLookup(AgroalDataSource database, ExternalIds externalIds, Tenant tenant) {
        this.database = database;
        this.externalIds = externalIds;
        this.tenant = tenant;
    }

    /** The field of this name, if records can be looked up by it; INVALID_FIELD otherwise. */
    public Field requireLookup(RecordBinding<?> binding, String fieldName) {
        return externalIds.requireLookup(binding.type(), fieldName);
    }

    /**
     * For each value the records that are not deleted and have it, more than one only where the field is not unique.
     * Values that the field could not hold match nothing.
     */
    public List<List<RecordId>> find(RecordBinding<?> binding, Field field, List<@Nullable String> values) {
        String sqlType = LookupSql.type(field);
        String sql = "select asked.place, keys.id from unnest((select cast(? as " + sqlType + "[])))"
                + " with ordinality as asked (value, place) join " + LookupSql.keys(binding.type(), field)
                + " as keys on keys.value = asked.value where keys.org_id = ? order by asked.place, keys.id";
        List<List<RecordId>> found = new ArrayList<>();
        values.forEach(value -> found.add(new ArrayList<>()));
        Object[] typed =
                values.stream().map(value -> typed(binding, field, value)).toArray();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(sqlType, typed));
            statement.setLong(2, tenant.orgId());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.get((int) rows.getLong(1) - 1).add(new RecordId(rows.getLong(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "looking up records of " + binding.type().name() + " failed", e);
        }
    }

    private static @Nullable Object typed(RecordBinding<?> binding, Field field, @Nullable String value) {
        try {
            Object typed = value == null ? null : ValueParser.parse(binding.bound(field), TextNode.valueOf(value));
            return typed == null ? null : LookupSql.bound(field, typed);
        } catch (ApiException noValueOfThisField) {
            return null;
        }
    }
}
