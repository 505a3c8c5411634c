package dev.rapport.platform.openapi;

import static dev.rapport.platform.openapi.Parts.answer;
import static dev.rapport.platform.openapi.Parts.answers;
import static dev.rapport.platform.openapi.Parts.array;
import static dev.rapport.platform.openapi.Parts.body;
import static dev.rapport.platform.openapi.Parts.inPath;
import static dev.rapport.platform.openapi.Parts.inQuery;
import static dev.rapport.platform.openapi.Parts.operation;
import static dev.rapport.platform.openapi.Parts.path;
import static dev.rapport.platform.openapi.Parts.reference;
import static dev.rapport.platform.openapi.Parts.refusal;
import static dev.rapport.platform.openapi.Parts.type;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The records of one object by the values of the fields that identify them, one by one and many at once. */
final class LookupPaths {
    private static final String NO_SESSION = "No valid session";

    private LookupPaths() {}

    static Map<String, PathItem> of(ObjectType type) {
        Map<String, PathItem> paths = new TreeMap<>();
        type.fields().stream()
                .filter(field -> field.is(Trait.ID_LOOKUP) && field.type() != FieldType.ID)
                .forEach(field -> {
                    PathItem record = path().addParameter(inPath("value", "Value of " + field.name()))
                            .GET(read(type, field))
                            .DELETE(delete(type, field));
                    if (ObjectSchemas.isUpdateable(type)) {
                        record.PATCH(upsert(type, field));
                        paths.put(
                                "/services/data/{version}/composite/sobjects/" + type.name() + "/" + field.name(),
                                path().PATCH(upsertMany(type, field)));
                    }
                    paths.put(ObjectPaths.ROOT + type.name() + "/" + field.name() + "/{value}", record);
                });
        return paths;
    }

    private static Operation read(ObjectType type, Field field) {
        return by("read", type, field, "Read the record with this ")
                .addParameter(inQuery("fields", "API names separated by commas; all fields if absent"))
                .responses(answers()
                        .addAPIResponse("200", answer("The record", reference(type.name())))
                        .addAPIResponse("300", several())
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal("There is none")));
    }

    private static Operation upsert(ObjectType type, Field field) {
        return by("upsert", type, field, "Create or change the record with this ")
                .requestBody(body(reference(ObjectSchemas.updateName(type))))
                .responses(answers()
                        .addAPIResponse("200", answer("Changed", reference(RecordPlaneFragment.SAVE_RESULT)))
                        .addAPIResponse("201", answer("Created", reference(RecordPlaneFragment.SAVE_RESULT)))
                        .addAPIResponse("300", several())
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal(NO_SESSION)));
    }

    private static Operation upsertMany(ObjectType type, Field field) {
        return by("upsertMany", type, field, "Create or change up to 200 records by their ")
                .requestBody(body(Parts.object()
                        .addProperty(
                                "allOrNone", type(SchemaType.BOOLEAN).description("Whether one refusal undoes all"))
                        .addProperty(
                                "records",
                                array(reference(ObjectSchemas.savedName(type))).maxItems(200))
                        .addRequired("records")))
                .responses(answers()
                        .addAPIResponse(
                                "200",
                                answer("What became of each, in the order given", array(reference("SaveOutcome"))))
                        .addAPIResponse("400", refusal("The call was refused as a whole"))
                        .addAPIResponse("401", refusal(NO_SESSION)));
    }

    private static Operation delete(ObjectType type, Field field) {
        return by("delete", type, field, "Delete the record with this ")
                .responses(answers()
                        .addAPIResponse("204", answer("Deleted"))
                        .addAPIResponse("300", several())
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal("There is none")));
    }

    private static Operation by(String verb, ObjectType type, Field field, String summary) {
        return operation(type.name(), verb + type.name() + "By" + field.name(), summary + field.name());
    }

    private static APIResponse several() {
        return answer("Several have this value: their addresses", array(type(SchemaType.STRING)));
    }
}
