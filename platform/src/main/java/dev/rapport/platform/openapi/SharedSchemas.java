package dev.rapport.platform.openapi;

import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What all objects' paths refer to: the answer to a write, the error form, a record's type and address. */
final class SharedSchemas {
    static final String ERRORS = "Errors";
    static final String SAVE_RESULT = "SaveResult";
    static final String ATTRIBUTES = "RecordAttributes";

    private SharedSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                "ApiError",
                object().addProperty("message", string("What was wrong, where, and what would be right"))
                        .addProperty(
                                "errorCode",
                                string("The code to switch on")
                                        .enumeration(List.copyOf(Arrays.stream(ErrorCode.values())
                                                .map(Enum::name)
                                                .toList())))
                        .addProperty("fields", array(string("API name of a field concerned")))
                        .addProperty(
                                "duplicateResult",
                                object().description("With DUPLICATES_DETECTED the rule and the records it found"))
                        .required(List.of("message", "errorCode")));
        components.addSchema(ERRORS, array(reference("ApiError")));
        components.addSchema(
                SAVE_RESULT,
                object().addProperty("id", string("Id of the record"))
                        .addProperty("success", type(SchemaType.BOOLEAN))
                        .addProperty("errors", array(reference("ApiError")))
                        .addProperty("created", type(SchemaType.BOOLEAN).description("Only in the answer to an upsert"))
                        .required(List.of("id", "success", "errors")));
        components.addSchema(
                ATTRIBUTES,
                object().addProperty("type", string("API name of the object"))
                        .addProperty("url", string("Address of the record")));
    }

    static Schema object() {
        return type(SchemaType.OBJECT);
    }

    static Schema string(String description) {
        return type(SchemaType.STRING).description(description);
    }

    static Schema array(Schema items) {
        return type(SchemaType.ARRAY).items(items);
    }

    static Schema type(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
