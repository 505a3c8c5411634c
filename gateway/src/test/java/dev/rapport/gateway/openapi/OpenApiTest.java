package dev.rapport.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

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
                        "/oauth2/jwks",
                        "/services/data",
                        "/services/oauth2/revoke",
                        "/services/oauth2/token"),
                Set.copyOf(open));
        assertTrue(document.path("components").path("securitySchemes").has("session"));
        assertTrue(document.path("security").get(0).has("session"));
    }

    @Test
    void namesEveryOperationDifferently() {
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        assertEquals(Set.copyOf(ids).size(), ids.size());
    }
}
