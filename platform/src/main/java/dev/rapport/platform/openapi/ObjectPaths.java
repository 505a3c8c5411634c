package dev.rapport.platform.openapi;

import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The paths of one object, with its own name and schemas in them. */
final class ObjectPaths {
    private static final String ROOT = "/services/data/{version}/sobjects/";

    private ObjectPaths() {}

    static Map<String, PathItem> of(ObjectType type) {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        String collection = ROOT + type.name();
        paths.put(collection, path().POST(create(type)));
        paths.put(
                collection + "/{id}",
                path().addParameter(parameter("id", "Id of the record, 15 or 18 characters"))
                        .GET(read(type))
                        .PATCH(update(type))
                        .DELETE(delete(type)));
        type.fields().stream()
                .filter(field -> field.is(Trait.EXTERNAL_ID))
                .forEach(field -> paths.put(
                        collection + "/" + field.name() + "/{value}",
                        path().addParameter(parameter("value", "Value of " + field.name()))
                                .PATCH(upsert(type, field.name()))));
        return paths;
    }

    private static Operation create(ObjectType type) {
        return operation(type, "create", "Create a record")
                .requestBody(body(ObjectSchemas.createName(type)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("201", answer("Created", SharedSchemas.SAVE_RESULT))
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal("No valid session"))
                        .addAPIResponse("403", refusal("The caller's roles do not allow it")));
    }

    private static Operation read(ObjectType type) {
        return operation(type, "read", "Read a record")
                .addParameter(OASFactory.createParameter()
                        .name("fields")
                        .in(Parameter.In.QUERY)
                        .description("API names separated by commas; all fields if absent")
                        .schema(SharedSchemas.type(SchemaType.STRING)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", answer("The record", type.name()))
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().description("Not modified since If-None-Match"))
                        .addAPIResponse("401", refusal("No valid session"))
                        .addAPIResponse("404", refusal("No such record, or it is deleted")));
    }

    private static Operation update(ObjectType type) {
        return operation(type, "update", "Change a record")
                .addParameter(ifMatch())
                .requestBody(body(ObjectSchemas.updateName(type)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("204", OASFactory.createAPIResponse().description("Changed"))
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal("No valid session"))
                        .addAPIResponse("404", refusal("No such record, or it is deleted"))
                        .addAPIResponse("409", refusal("The record's state does not allow it"))
                        .addAPIResponse("412", refusal("The record has changed since If-Match")));
    }

    private static Operation delete(ObjectType type) {
        return operation(type, "delete", "Delete a record")
                .addParameter(ifMatch())
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("204", OASFactory.createAPIResponse().description("Deleted"))
                        .addAPIResponse("401", refusal("No valid session"))
                        .addAPIResponse("404", refusal("No such record, or it is deleted"))
                        .addAPIResponse("412", refusal("The record has changed since If-Match")));
    }

    private static Operation upsert(ObjectType type, String field) {
        return operation(type, "upsert", "Create or change the record with this " + field)
                .requestBody(body(ObjectSchemas.updateName(type)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", answer("Changed", SharedSchemas.SAVE_RESULT))
                        .addAPIResponse("201", answer("Created", SharedSchemas.SAVE_RESULT))
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal("No valid session")));
    }

    private static Operation operation(ObjectType type, String verb, String summary) {
        return OASFactory.createOperation()
                .operationId(verb + type.name())
                .summary(summary)
                .addTag(type.name());
    }

    private static PathItem path() {
        return OASFactory.createPathItem().addParameter(version());
    }

    static Parameter version() {
        return parameter("version", "API version, v31.0 to v68.0").example("v60.0");
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .description(description)
                .schema(SharedSchemas.type(SchemaType.STRING));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag the change is based on")
                .schema(SharedSchemas.type(SchemaType.STRING));
    }

    private static RequestBody body(String schema) {
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType("application/json", media(schema)));
    }

    private static APIResponse answer(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/json", media(schema)));
    }

    private static APIResponse refusal(String description) {
        return answer(description, SharedSchemas.ERRORS);
    }

    private static MediaType media(String schema) {
        Schema reference = SharedSchemas.reference(schema);
        return OASFactory.createMediaType().schema(reference);
    }
}
