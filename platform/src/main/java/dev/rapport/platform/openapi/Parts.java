package dev.rapport.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What the paths of an object are put together from. */
final class Parts {
    private static final String JSON = "application/json";

    private Parts() {}

    static PathItem path() {
        return OASFactory.createPathItem()
                .addParameter(OASFactory.createParameter().ref("#/components/parameters/ApiVersion"));
    }

    static Operation operation(String object, String id, String summary) {
        return OASFactory.createOperation().operationId(id).summary(summary).addTag(object);
    }

    static Parameter inPath(String name, String description) {
        return parameter(In.PATH, name, description).required(true);
    }

    static Parameter inQuery(String name, String description) {
        return parameter(In.QUERY, name, description);
    }

    static Parameter inHeader(String name, String description) {
        return parameter(In.HEADER, name, description);
    }

    private static Parameter parameter(In place, String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(place)
                .description(description)
                .schema(type(SchemaType.STRING));
    }

    static RequestBody body(Schema schema) {
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
    }

    static APIResponses answers() {
        return OASFactory.createAPIResponses();
    }

    static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    static APIResponse answer(String description, Schema schema) {
        return answer(description)
                .content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
    }

    static APIResponse refusal(String description) {
        return answer(description, reference(RecordPlaneFragment.ERRORS));
    }

    static Schema object() {
        return type(SchemaType.OBJECT);
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
