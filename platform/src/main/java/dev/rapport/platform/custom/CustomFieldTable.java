package dev.rapport.platform.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definitions of the current organisation's fields; each call in the caller's transaction. */
@ApplicationScoped
class CustomFieldTable {
    private static final String LOCK = """
            insert into custom_field_version (org_id, version, changed) values (?, 1, clock_timestamp())
            on conflict (org_id) do update set version = custom_field_version.version + 1, changed = clock_timestamp()
            """;
    private static final String INSERT = """
            insert into custom_field (org_id, object, name, id, key, is_unique, definition, created_by_id, created_date,
                last_modified_date)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update custom_field set definition = ?, last_modified_date = ? where org_id = ? and id = ?
            """;

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    CustomFieldTable(AgroalDataSource database, Tenant tenant, CurrentCaller caller, ObjectMapper json) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.json = json;
    }

    /** One statement's work. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** Announces a change; until the transaction ends, nobody else changes the organisation's fields. */
    void announceChange() {
        run(LOCK, lock -> {
            lock.setLong(1, tenant.orgId());
            return lock.executeUpdate();
        });
    }

    void insert(CustomField field) {
        run(INSERT, insert -> {
            insert.setLong(1, tenant.orgId());
            insert.setString(2, field.object());
            insert.setString(3, field.name());
            insert.setLong(4, field.id().value());
            insert.setLong(5, field.key());
            insert.setBoolean(6, field.definition().identifies());
            insert.setObject(7, written(field.definition()), Types.OTHER);
            insert.setLong(8, caller.get().userId());
            insert.setObject(9, field.createdDate().atOffset(ZoneOffset.UTC));
            insert.setObject(10, field.lastModifiedDate().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** Writes all of the definition but its name and whether the field is unique, which stay. */
    void update(CustomField field) {
        run(UPDATE, update -> {
            update.setObject(1, written(field.definition()), Types.OTHER);
            update.setObject(2, field.lastModifiedDate().atOffset(ZoneOffset.UTC));
            update.setLong(3, tenant.orgId());
            update.setLong(4, field.id().value());
            return update.executeUpdate();
        });
    }

    void delete(CustomField field) {
        run("delete from custom_field where org_id = ? and id = ?", delete -> {
            delete.setLong(1, tenant.orgId());
            delete.setLong(2, field.id().value());
            return delete.executeUpdate();
        });
    }

    /** The object's field of this name, in any case of letters. */
    Optional<CustomField> find(String object, String name) {
        return run(CustomFieldRow.SELECT + " and object = ? and name = ?", select -> {
            select.setString(2, object);
            select.setString(3, name);
            return read(select).stream().findFirst();
        });
    }

    /** The object's fields in the order in which they were added. */
    List<CustomField> list(String object) {
        return run(CustomFieldRow.SELECT + " and object = ? order by key", select -> {
            select.setString(2, object);
            return read(select);
        });
    }

    private List<CustomField> read(PreparedStatement select) throws SQLException {
        select.setLong(1, tenant.orgId());
        List<CustomField> fields = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                fields.add(CustomFieldRow.read(rows, json));
            }
        }
        return fields;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("reading or writing definitions of fields failed", e);
        }
    }

    private String written(CustomFieldDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is made of texts, numbers and booleans", e);
        }
    }
}
