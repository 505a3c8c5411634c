package dev.rapport.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final Set<String> SAYS_WHAT =
            Set.of("properties", "additionalProperties", "allOf", "anyOf", "oneOf", "$ref");
    private static final String DOCUMENT = "https://rapport.example/openapi.json";

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper().readTree(given().get("/openapi").asByteArray());
    }

    @Test
    void isForEverybodyInJsonAndYaml() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"));
        given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("---"));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
    }

    /** What its objects have could not be told without the service that is down. */
    @Test
    void givesNoOrganisationHalfOfItsDocument() {
        Login.with(Login.as("sales", "acme"))
                .get("/api/openapi")
                .then()
                .statusCode(503)
                .body("[0].message", containsString("feedback-service"));
    }

    @Test
    void isShownToPeople() {
        given().get("/docs/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void describesEveryOperation() {
        List<String> poor = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(part -> {
                    if (METHODS.contains(part.getKey()) && !isDescribed(part.getValue())) {
                        poor.add(part.getKey() + " " + path.getKey());
                    }
                }));
        assertEquals(List.of(), poor);
    }

    private static boolean isDescribed(JsonNode operation) {
        return operation.hasNonNull("operationId")
                && operation.hasNonNull("summary")
                && !operation.path("tags").isEmpty()
                && operation
                        .path("responses")
                        .propertyStream()
                        .anyMatch(r -> r.getKey().startsWith("4"))
                && operation.path("responses").valueStream().allMatch(r -> isSaid(r));
    }

    private static boolean isSaid(JsonNode response) {
        boolean empty = response.has("content") && response.path("content").isEmpty();
        return response.hasNonNull("$ref") || (response.hasNonNull("description") && !empty);
    }

    @Test
    void refersOnlyToWhatItHas() {
        List<String> dangling = document.findValuesAsText("$ref").stream()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .toList();
        assertEquals(List.of(), dangling);
    }

    /** What is open is on record here: anything else without a session is a mistake. */
    @Test
    void demandsASessionForAllButLoginAndWhatIsPublished() {
        List<String> open = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(part -> {
                    if (METHODS.contains(part.getKey())
                            && part.getValue().path("security").isArray()) {
                        open.add(path.getKey());
                    }
                }));
        assertEquals(
                Set.of(
                        "/.well-known/openid-configuration",
                        "/api/forms/{key}",
                        "/api/forms/{key}/submissions",
                        "/l/{token}",
                        "/oauth2/jwks",
                        "/services/data",
                        "/services/oauth2/revoke",
                        "/services/oauth2/token"),
                Set.copyOf(open));
        assertTrue(document.path("components").path("securitySchemes").has("session"));
        assertTrue(document.path("security").get(0).has("session"));
    }

    /** A schema of which a generator can make nothing is a mistake; what is no JSON has none. */
    @Test
    void saysOfEveryValueWhatItIs() {
        List<String> generic = new ArrayList<>();
        findGeneric(document.path("components").path("schemas"), "schemas", generic);
        document.path("paths").properties().forEach(path -> findBodies(path.getValue(), path.getKey(), generic));
        assertEquals(List.of(), generic);
    }

    private static void findBodies(JsonNode node, String place, List<String> generic) {
        if (node.has("application/json")) {
            JsonNode schema = node.path("application/json").path("schema");
            if (schema.isMissingNode() || schema.isEmpty()) {
                generic.add(place);
            }
            findGeneric(schema, place, generic);
            return;
        }
        node.properties().forEach(part -> findBodies(part.getValue(), place + "/" + part.getKey(), generic));
    }

    private static void findGeneric(JsonNode schema, String place, List<String> generic) {
        if ("object".equals(schema.path("type").asText()) && SAYS_WHAT.stream().noneMatch(schema::has)) {
            generic.add(place);
        }
        for (String inner : List.of("items", "additionalProperties")) {
            JsonNode values = schema.path(inner);
            boolean isAnything = values.isBoolean() ? values.asBoolean() : values.isObject() && values.isEmpty();
            if (isAnything) {
                generic.add(place + "/" + inner);
            }
        }
        schema.properties().stream()
                .filter(part ->
                        part.getValue().isContainerNode() && !part.getKey().equals("examples"))
                .forEach(part -> findGeneric(part.getValue(), place + "/" + part.getKey(), generic));
    }

    @Test
    void showsOfEveryObjectAWholeRecordAndHowOneIsCreated() {
        JsonNode schemas = document.path("components").path("schemas");
        List<String> without = schemas.propertyStream()
                .filter(schema -> schemas.has(schema.getKey() + "Page") || isCreation(schema.getKey()))
                .filter(schema -> schema.getValue().path("examples").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), without);
        assertTrue(schemas.path("LeadCreate").path("examples").get(0).has("LastName"));
        assertTrue(
                schemas.path("Lead").path("examples").get(0).path("attributes").has("url"));
    }

    private boolean isCreation(String name) {
        return name.endsWith("Create")
                && document.path("components").path("schemas").has(name.replaceFirst("Create$", "Page"));
    }

    @Test
    void showsExamplesThatKeepTheirSchema() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
        JsonSchema whole = factory.getSchema(SchemaLocation.of(DOCUMENT));
        List<String> wrong = new ArrayList<>();
        document.path("components").path("schemas").properties().forEach(schema -> {
            var written = whole.getSubSchema(SchemaLocation.Fragment.of("/components/schemas/" + schema.getKey()));
            schema.getValue()
                    .path("examples")
                    .forEach(example ->
                            written.validate(example).forEach(fault -> wrong.add(schema.getKey() + ": " + fault)));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void namesEveryOperationDifferently() {
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        assertEquals(Set.copyOf(ids).size(), ids.size());
    }
}
