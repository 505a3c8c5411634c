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

import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** From one record to the records below it, and several records of one object in one call. */
final class RelatedPaths {
    private static final String MANY = "/services/data/{version}/composite/";

    private RelatedPaths() {}

    static Map<String, PathItem> of(Schema schema, ObjectType type) {
        Map<String, PathItem> paths = new TreeMap<>();
        for (ChildRelationship below : schema.children(type)) {
            if (below.name() != null) {
                paths.put(
                        ObjectPaths.ROOT + type.name() + "/{id}/" + below.name(),
                        path().addParameter(inPath("id", "Id of the record above"))
                                .GET(children(type, below)));
            }
        }
        paths.put(MANY + "sobjects/" + type.name(), path().GET(readByIds(type)).POST(readMany(type)));
        if (ObjectSchemas.isCreateable(type)) {
            paths.put(MANY + "tree/" + type.name(), path().POST(tree(type)));
        }
        return paths;
    }

    private static Operation children(ObjectType type, ChildRelationship below) {
        return operation(
                        type.name(),
                        "list" + below.name() + "Of" + type.name(),
                        "The " + below.child().labelPlural() + " of a record")
                .addParameter(inQuery("fields", "API names separated by commas; all fields if absent"))
                .responses(answers()
                        .addAPIResponse(
                                "200",
                                answer(
                                        "The first of them, and where the next are",
                                        reference(ObjectSchemas.pageName(below.child()))))
                        .addAPIResponse("401", refusal("No valid session"))
                        .addAPIResponse("404", refusal("No such record, or it is deleted")));
    }

    private static Operation readByIds(ObjectType type) {
        return operation(type.name(), "read" + type.name() + "ByIds", "Read several records")
                .addParameter(inQuery("ids", "Ids separated by commas").required(true))
                .addParameter(inQuery("fields", "API names separated by commas").required(true))
                .responses(records(type));
    }

    private static Operation readMany(ObjectType type) {
        return operation(type.name(), "readMany" + type.name(), "Read more records than an address has room for")
                .requestBody(body(reference("IdsToRead")))
                .responses(records(type));
    }

    private static APIResponses records(ObjectType type) {
        return answers()
                .addAPIResponse(
                        "200",
                        answer(
                                "The records in the order of their ids; null where there is none",
                                array(ObjectSchemas.orNull(type))))
                .addAPIResponse("400", refusal("An id or a field was refused"))
                .addAPIResponse("401", refusal("No valid session"));
    }

    private static Operation tree(ObjectType type) {
        return operation(type.name(), "create" + type.name() + "Tree", "Create records with the records below them")
                .requestBody(body(reference(ObjectSchemas.treeName(type))))
                .responses(answers()
                        .addAPIResponse("201", answer("All of them are created", reference("TreeAnswer")))
                        .addAPIResponse("400", answer("None is created, and why", reference("TreeAnswer")))
                        .addAPIResponse("401", refusal("No valid session")));
    }
}
