package dev.rapport.platform.openapi;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered has the form that the document says it has. */
@QuarkusTest
class AnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "https://rapport.example/openapi.json";

    private JsonNode document;
    private JsonSchemaFactory schemas;

    @BeforeEach
    void readDocument() throws IOException {
        String text = RestAssured.get("/q/openapi?format=json").asString();
        document = JSON.readTree(text);
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, text))));
    }

    private Set<ValidationMessage> faults(String path, String method, int status, Response answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.asString());
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(status + "");
        String where = response.has("$ref")
                ? response.path("$ref").asText()
                : "#/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method + "/responses/" + status;
        assertFalse(response.isMissingNode(), where);
        return schemas.getSchema(SchemaLocation.of(DOCUMENT + where + "/content/application~1json/schema"))
                .validate(JSON.readTree(answer.asByteArray()));
    }

    private void conforms(String path, String method, int status, Response answer) throws IOException {
        assertEquals(Set.of(), faults(path, method, status, answer), answer.asString());
    }

    private static String path(String below) {
        return "/services/data/{version}" + below;
    }

    private static final Map<String, Object> FULL = Map.of(
            "Name",
            "Full",
            "Size",
            "SMALL",
            "Parts",
            3,
            "Price",
            12.5,
            "IsActive",
            true,
            "BuiltOn",
            "2026-01-31",
            "SoldAt",
            "2026-01-31T10:00:00Z",
            "Traits",
            "Quiet;Cheap");

    @Test
    void forSingleRecords() throws IOException {
        Response made = marketing().body(FULL).post(WIDGETS);
        conforms(path("/sobjects/Widget"), "post", 201, made);
        String id = made.path("id");
        conforms(path("/sobjects/Widget/{id}"), "get", 200, marketing().get(WIDGETS + "/" + id));
        conforms(
                path("/sobjects/Widget/{id}"),
                "patch",
                400,
                marketing().body("{\"Parts\":\"x\"}").patch(WIDGETS + "/" + id));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        conforms(path("/sobjects/Widget/{id}"), "get", 404, marketing().get(WIDGETS + "/" + id));
        conforms(
                path("/sobjects/Widget/{id}/undeletion"),
                "post",
                200,
                marketing().post(WIDGETS + "/" + id + "/undeletion"));
    }

    @Test
    void forLookups() throws IOException {
        String key = unique();
        String field = "/sobjects/Widget/ExternalId/";
        String body = "{\"Name\":\"By key\"}";
        conforms(path(field + "{value}"), "patch", 201, marketing().body(body).patch(ROOT + field + key));
        conforms(path(field + "{value}"), "patch", 200, marketing().body(body).patch(ROOT + field + key));
        conforms(path(field + "{value}"), "get", 200, marketing().get(ROOT + field + key));
        Map<String, ?> record = Map.of("attributes", Map.of("type", "Widget"), "ExternalId", key, "Name", "Again");
        conforms(
                path("/composite/sobjects/Widget/ExternalId"),
                "patch",
                200,
                marketing()
                        .body(Map.of("records", List.of(record)))
                        .patch(ROOT + "/composite/sobjects/Widget/ExternalId"));
    }

    @Test
    void forManyRecords() throws IOException {
        String gadget = created(GADGETS, Map.of("Name", "Above"));
        String id = created(WIDGETS, Map.of("Name", "Below", "GadgetId", gadget));
        conforms(
                path("/sobjects/Gadget/{id}/Widgets"),
                "get",
                200,
                marketing().get(GADGETS + "/" + gadget + "/Widgets"));
        conforms(
                path("/composite/sobjects/Widget"),
                "post",
                200,
                marketing()
                        .body(Map.of(
                                "ids",
                                List.of(id, gadget.replace("a0G", "a0W").substring(0, 15)),
                                "fields",
                                List.of("Id", "Name")))
                        .post(ROOT + "/composite/sobjects/Widget"));
        Map<String, ?> bad = Map.of("attributes", Map.of("type", "Widget"), "Parts", 1);
        Map<String, ?> good = Map.of("attributes", Map.of("type", "Widget"), "Name", "Good");
        conforms(
                path("/composite/sobjects"),
                "post",
                200,
                marketing().body(Map.of("records", List.of(bad, good))).post(ROOT + "/composite/sobjects"));
        Map<String, ?> leaf = Map.of("attributes", Map.of("type", "Widget", "referenceId", "w1"), "Name", "Leaf");
        Map<String, ?> root = Map.of(
                "attributes",
                Map.of("type", "Gadget", "referenceId", "g1"),
                "Name",
                "Root",
                "Widgets",
                Map.of("records", List.of(leaf)));
        conforms(
                path("/composite/tree/Gadget"),
                "post",
                201,
                marketing().body(Map.of("records", List.of(root))).post(ROOT + "/composite/tree/Gadget"));
    }

    @Test
    void forQueriesAndSearches() throws IOException {
        String gadget = created(GADGETS, Map.of("Name", "Asked", "Code", unique()));
        created(WIDGETS, Map.of("Name", "Asked", "GadgetId", gadget));
        for (String soql : List.of(
                "SELECT Id, Name, Gadget.Name, Price FROM Widget LIMIT 5",
                "SELECT Id, (SELECT Name FROM Widgets) FROM Gadget WHERE Id = '" + gadget + "'",
                "SELECT Name, COUNT(Id) n FROM Widget GROUP BY Name LIMIT 5",
                "SELECT COUNT() FROM Widget")) {
            conforms(
                    path("/query"),
                    "get",
                    200,
                    marketing().queryParam("q", soql).get(ROOT + "/query"));
        }
        conforms(
                path("/query"),
                "get",
                400,
                marketing().queryParam("q", "SELECT FROM").get(ROOT + "/query"));
        conforms(
                path("/query"),
                "get",
                200,
                marketing().queryParam("explain", "SELECT Id FROM Widget").get(ROOT + "/query"));
        conforms(path("/recent"), "get", 200, marketing().get(ROOT + "/recent"));
        conforms(
                path("/parameterizedSearch"),
                "get",
                200,
                marketing().get(ROOT + "/parameterizedSearch?q=Asked&sobject=Gadget&Gadget.fields=Id,Name"));
    }

    @Test
    void forSeveralRequestsInOne() throws IOException {
        Map<String, ?> good =
                Map.of("method", "POST", "url", WIDGETS, "referenceId", "w", "body", Map.of("Name", "In one"));
        Map<String, ?> read = Map.of("method", "GET", "url", WIDGETS + "/@{w.id}", "referenceId", "r");
        Map<String, ?> bad = Map.of("method", "GET", "url", ROOT + "/query?q=SELECT", "referenceId", "q");
        conforms(
                path("/composite"),
                "post",
                200,
                marketing()
                        .body(Map.of("compositeRequest", List.of(good, read, bad)))
                        .post(ROOT + "/composite"));
        conforms(
                path("/composite/graph"),
                "post",
                200,
                marketing()
                        .body(Map.of(
                                "graphs", List.of(Map.of("graphId", "g", "compositeRequest", List.of(good, read)))))
                        .post(ROOT + "/composite/graph"));
        Map<String, ?> alone = Map.of("method", "GET", "url", "v60.0/query?q=SELECT+Id+FROM+Widget+LIMIT+1");
        conforms(
                path("/composite/batch"),
                "post",
                200,
                marketing().body(Map.of("batchRequests", List.of(alone, bad))).post(ROOT + "/composite/batch"));
    }

    @Test
    void forDescriptions() throws IOException {
        conforms(path("/sobjects/{object}/describe"), "get", 200, marketing().get(WIDGETS + "/describe"));
        conforms(path("/sobjects/{object}"), "get", 200, marketing().get(WIDGETS));
        conforms(path("/sobjects/{object}/listviews"), "get", 200, marketing().get(WIDGETS + "/listviews"));
    }

    /** The example of a new record makes one, and the example of a record has what is answered. */
    @Test
    void asTheExamplesShow() throws IOException {
        JsonNode schemas = document.path("components").path("schemas");
        for (String object : List.of("Widget", "Gadget")) {
            JsonNode creation =
                    schemas.path(object + "Create").path("examples").path(0).deepCopy();
            ((ObjectNode) creation).remove(List.of("ExternalId", "Code"));
            Response made = marketing().body(creation.toString()).post(ROOT + "/sobjects/" + object);
            assertEquals(201, made.statusCode(), made.asString());
            JsonNode answered = JSON.readTree(marketing()
                    .get(ROOT + "/sobjects/" + object + "/" + made.path("id"))
                    .asByteArray());
            JsonNode shown = schemas.path(object).path("examples").path(0);
            assertEquals(Set.copyOf(names(answered)), Set.copyOf(names(shown)));
        }
    }

    private static List<String> names(JsonNode record) {
        return record.propertyStream().map(Map.Entry::getKey).toList();
    }

    @Test
    void orAFaultIsFound() throws IOException {
        Response page = marketing().queryParam("q", "SELECT Id FROM Widget").get(ROOT + "/query");
        assertFalse(faults(path("/composite/sobjects"), "post", 200, page).isEmpty());
    }
}
