package dev.rapport.platform.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One row as Salesforce writes a record: {@code attributes} with type and address, then the fields asked for. */
public final class RecordJson {
    private final ObjectType type;
    private final List<Field> fields;
    private final String addressPrefix;

    /** @param version API version the client asked for, echoed in addresses: {@code v60.0} */
    public RecordJson(ObjectType type, List<Field> fields, String version) {
        this.type = type;
        this.fields = fields;
        addressPrefix = "/services/data/" + version + "/sobjects/" + type.name() + "/";
    }

    /** Writes the row whose first columns are the fields, in their order, and whose column {@code idColumn} is the id. */
    public void write(JsonGenerator json, ResultSet row, int idColumn) throws IOException, SQLException {
        json.writeStartObject();
        json.writeObjectFieldStart("attributes");
        json.writeStringField("type", type.name());
        json.writeStringField("url", addressPrefix + new RecordId(row.getLong(idColumn)));
        json.writeEndObject();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            json.writeFieldName(field.name());
            ValueWriter.write(json, ValueWriter.read(row, i + 1, field.type()));
        }
        json.writeEndObject();
    }
}
