package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordUpsert.Several;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds records by the value of an external id or another field that is made for looking up. */
@ApplicationScoped
class ExternalIds {
    /** More matches than this are "several" all the same. */
    private static final int ENOUGH = 20;

    private final AgroalDataSource database;
    private final Tenant tenant;

    ExternalIds(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The field of this name, if records can be looked up by it; INVALID_FIELD otherwise. */
    Field requireLookup(ObjectType type, String name) {
        Field field = type.find(name)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_FIELD,
                        "No such column '" + name + "' on entity '" + type.name() + "'."
                                + NearestName.hint(name, type.fieldNames()),
                        name));
        if (!field.is(Trait.ID_LOOKUP)) {
            List<String> usable = type.fields().stream()
                    .filter(f -> f.is(Trait.ID_LOOKUP))
                    .map(Field::name)
                    .toList();
            throw new ApiException(
                    ErrorCode.INVALID_FIELD,
                    "Field name provided, " + name
                            + " does not match an External ID, Salesforce Id, or indexed field for " + type.name()
                            + ". Usable: " + String.join(", ", usable),
                    name);
        }
        return field;
    }

    /**
     * The one record with this value; NOT_FOUND if there is none.
     *
     * @throws Several if there are more
     */
    RecordId requireOne(RecordBinding<?> binding, String fieldName, String value) {
        Field field = requireLookup(binding.type(), fieldName);
        if (field.type() == FieldType.ID) {
            return RecordId.parse(value);
        }
        List<RecordId> found = find(binding, field, value);
        if (found.size() > 1) {
            throw new Several(found);
        }
        if (found.isEmpty()) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: no "
                            + binding.type().name() + " has this " + field.name() + ".");
        }
        return found.getFirst();
    }

    /** Ids of the records that are not deleted and have this value; texts match without regard to case. */
    @Transactional
    List<RecordId> find(RecordBinding<?> binding, Field field, String value) {
        Object typed = ValueParser.parse(binding.bound(field), TextNode.valueOf(value));
        if (typed == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The path gives no value for " + field.name() + ".",
                    field.name());
        }
        String sql = "select id from " + LookupSql.keys(binding.type(), field)
                + " as keys where org_id = ? and value = ? order by id limit " + ENOUGH;
        List<RecordId> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, LookupSql.bound(field, typed));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new RecordId(rows.getLong(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("looking up a " + binding.type().name() + " failed", e);
        }
    }
}
