package dev.rapport.platform.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A row of {@code custom_field}. */
final class CustomFieldRow {
    /** All columns that {@link #read} reads, of one organisation's rows. */
    static final String SELECT =
            "select id, object, definition, created_date, last_modified_date from custom_field where org_id = ?";

    private CustomFieldRow() {}

    static CustomField read(ResultSet row, ObjectMapper json) throws SQLException {
        try {
            return new CustomField(
                    new RecordId(row.getLong(1)),
                    row.getString(2),
                    json.readValue(row.getString(3), CustomFieldDefinition.class),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition cannot be read", e);
        }
    }
}
