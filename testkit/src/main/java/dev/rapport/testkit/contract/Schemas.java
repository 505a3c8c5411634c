package dev.rapport.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/** JSON Schema in the dialect of AsyncAPI, formats included. */
public final class Schemas {
    private static final JsonSchemaFactory DIALECT = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    /** What of the value breaks the schema; empty if nothing does. */
    public static List<String> violations(JsonNode schema, JsonNode value) {
        return violations(compile(schema), value);
    }

    static List<String> violations(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    /** For a schema that many values are held against. */
    static JsonSchema compile(JsonNode schema) {
        return DIALECT.getSchema(schema, WITH_FORMATS);
    }
}
