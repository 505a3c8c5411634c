package dev.rapport.platform.openapi;

import static dev.rapport.platform.openapi.Parts.answer;
import static dev.rapport.platform.openapi.Parts.answers;
import static dev.rapport.platform.openapi.Parts.body;
import static dev.rapport.platform.openapi.Parts.inHeader;
import static dev.rapport.platform.openapi.Parts.inPath;
import static dev.rapport.platform.openapi.Parts.inQuery;
import static dev.rapport.platform.openapi.Parts.path;
import static dev.rapport.platform.openapi.Parts.reference;
import static dev.rapport.platform.openapi.Parts.refusal;

import dev.rapport.platform.schema.ObjectType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The records of one object by their ids, with its own name and schemas in them. */
final class ObjectPaths {
    static final String ROOT = "/services/data/{version}/sobjects/";

    private static final String NO_SESSION = "No valid session";
    private static final String NO_RECORD = "No such record, or it is deleted";

    private final ObjectType type;
    private final Map<String, PathItem> paths = new TreeMap<>();

    private ObjectPaths(ObjectType type) {
        this.type = type;
    }

    static Map<String, PathItem> of(ObjectType type) {
        ObjectPaths object = new ObjectPaths(type);
        object.describe();
        return object.paths;
    }

    private void describe() {
        String collection = ROOT + type.name();
        if (ObjectSchemas.isCreateable(type)) {
            paths.put(collection, path().POST(create()));
        }
        PathItem record = path().addParameter(inPath("id", "Id of the record, 15 or 18 characters"))
                .GET(read())
                .DELETE(delete());
        if (ObjectSchemas.isUpdateable(type)) {
            record.PATCH(update());
        }
        paths.put(collection + "/{id}", record);
        paths.put(
                collection + "/{id}/undeletion",
                path().addParameter(inPath("id", "Id of the deleted record")).POST(undelete()));
        paths.put(collection + "/updated", path().GET(window("updated", "UpdatedRecords", "changed")));
        paths.put(collection + "/deleted", path().GET(window("deleted", "DeletedRecords", "deleted")));
    }

    private Operation create() {
        return operation("create", "Create a record")
                .requestBody(body(reference(ObjectSchemas.createName(type))))
                .responses(answers()
                        .addAPIResponse("201", answer("Created", reference(RecordPlaneFragment.SAVE_RESULT)))
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("403", refusal("The caller's roles do not allow it")));
    }

    private Operation read() {
        return operation("read", "Read a record")
                .addParameter(inQuery("fields", "API names separated by commas; all fields if absent"))
                .responses(answers()
                        .addAPIResponse("200", answer("The record", reference(type.name())))
                        .addAPIResponse("304", answer("Not modified since If-None-Match"))
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal(NO_RECORD)));
    }

    private Operation update() {
        return operation("update", "Change a record")
                .addParameter(ifMatch())
                .requestBody(body(reference(ObjectSchemas.updateName(type))))
                .responses(answers()
                        .addAPIResponse("204", answer("Changed"))
                        .addAPIResponse("400", refusal("A value was refused"))
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal(NO_RECORD))
                        .addAPIResponse("409", refusal("The record's state does not allow it"))
                        .addAPIResponse("412", refusal("The record has changed since If-Match")));
    }

    private Operation delete() {
        return operation("delete", "Delete a record")
                .addParameter(ifMatch())
                .responses(answers()
                        .addAPIResponse("204", answer("Deleted"))
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal(NO_RECORD))
                        .addAPIResponse("412", refusal("The record has changed since If-Match")));
    }

    private Operation undelete() {
        return operation("undelete", "Take a record out of the bin")
                .responses(answers()
                        .addAPIResponse("200", answer("It is back", reference(RecordPlaneFragment.SAVE_RESULT)))
                        .addAPIResponse("401", refusal(NO_SESSION))
                        .addAPIResponse("404", refusal("No such record")));
    }

    private Operation window(String verb, String schema, String what) {
        return operation(
                        "list" + Character.toUpperCase(verb.charAt(0)) + verb.substring(1),
                        "Which records were " + what)
                .addParameter(
                        inQuery("start", "ISO 8601, included").required(true).example("2026-03-01T00:00:00Z"))
                .addParameter(
                        inQuery("end", "ISO 8601, excluded").required(true).example("2026-03-02T00:00:00Z"))
                .responses(answers()
                        .addAPIResponse("200", answer("Ids of the window", reference(schema)))
                        .addAPIResponse("400", refusal("The window is none, or too far back"))
                        .addAPIResponse("401", refusal(NO_SESSION)));
    }

    private Operation operation(String verb, String summary) {
        return Parts.operation(type.name(), verb + type.name(), summary);
    }

    private static Parameter ifMatch() {
        return inHeader("If-Match", "The ETag the change is based on");
    }
}
