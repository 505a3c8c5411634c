package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.time.DateTimes;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records that the caller created or changed last. Looked for among the newest of each object only: that costs the
 * same however many there are, and what is older is not recent.
 */
@ApplicationScoped
public class RecentRecords {
    private static final int LOOKED_AT = 2000;

    private final AgroalDataSource database;
    private final AccessMatrix access;
    private final Tenant tenant;
    private final CurrentCaller caller;

    RecentRecords(AgroalDataSource database, AccessMatrix access, Tenant tenant, CurrentCaller caller) {
        this.database = database;
        this.access = access;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** A record as lists of recent ones show it. */
    public record Recent(RecordId id, @Nullable String name, ObjectType type, Instant changed) {
        /** As Salesforce writes it. */
        public Map<String, @Nullable Object> json(String version) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            String url = "/services/data/" + version + "/sobjects/" + type.name() + "/" + id;
            json.put("attributes", Map.of("type", type.name(), "url", url));
            json.put("Id", id.toString());
            nameField(type).ifPresent(field -> json.put(field.name(), name));
            json.put("LastModifiedDate", DateTimes.write(changed));
            return json;
        }
    }

    /** The latest first; none of an object that the caller may not read. */
    @Transactional
    public List<Recent> of(ObjectType type, int limit) {
        if (!access.allows(Action.READ, type.name())) {
            return List.of();
        }
        String name = nameField(type).map(field -> '"' + field.column() + '"').orElse("null");
        String sql = "select id, " + name + ", last_modified_date from (select * from \"" + type.table()
                + "\" where org_id = ? and not is_deleted order by id desc limit " + LOOKED_AT
                + ") newest where created_by_id = ? or last_modified_by_id = ? order by last_modified_date desc limit ?";
        List<Recent> recent = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, caller.get().userId());
            statement.setLong(3, caller.get().userId());
            statement.setInt(4, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Instant changed = row.getObject(3, OffsetDateTime.class).toInstant();
                    recent.add(new Recent(new RecordId(row.getLong(1)), row.getString(2), type, changed));
                }
            }
            return recent;
        } catch (SQLException e) {
            throw new IllegalStateException("finding recent records of " + type.name() + " failed", e);
        }
    }

    private static Optional<Field> nameField(ObjectType type) {
        return type.fields().stream()
                .filter(field -> field.is(Trait.NAME_FIELD))
                .findFirst();
    }
}
