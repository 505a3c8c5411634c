package dev.rapport.gateway.openapi;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.AllUp;
import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of an organisation that has added fields to objects, of the gateway and of a service behind it. */
@QuarkusTest
@TestProfile(AllUp.class)
class OrganizationDocumentTest {
    private static final String FIELDS = "/api/objects/User/fields";

    private String admin;

    @BeforeEach
    void addAField() {
        admin = Login.as("admin", "acme");
        Login.with(admin)
                .contentType("application/json")
                .body(Map.of("name", "Badge__c", "label", "Badge", "type", "Text", "length", 20))
                .post(FIELDS)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void takeItAway() {
        Login.with(admin).delete(FIELDS + "/Badge__c").then().statusCode(204);
    }

    @Test
    void hasTheFieldsThatWereAddedWhereverTheObjectIs() throws IOException {
        JsonNode schemas = document(Login.as("sales", "acme")).at("/components/schemas");
        assertEquals(20, schemas.at("/User/properties/Badge__c/maxLength").asInt());
        assertTrue(schemas.at("/UserCreate/properties").has("Badge__c"));
        assertEquals("Badge", schemas.at("/User/examples/0/Badge__c").asText());
        assertEquals("string", schemas.at("/Lead/properties/Shade__c/type").asText());
    }

    @Test
    void hasAllElseAsEverybodysDocumentHasIt() throws IOException {
        JsonNode own = document(admin);
        JsonNode common =
                new ObjectMapper().readTree(RestAssured.get("/openapi").asByteArray());
        assertEquals(common.path("paths"), own.path("paths"));
        assertEquals(common.at("/components/schemas/ContentAsset"), own.at("/components/schemas/ContentAsset"));
        assertFalse(common.at("/components/schemas/User/properties").has("Badge__c"));
    }

    @Test
    void hasNothingOfAnotherOrganisation() throws IOException {
        JsonNode theirs = document(Login.as("sales", "globex"));
        assertFalse(theirs.at("/components/schemas/User/properties").has("Badge__c"));
    }

    @Test
    void isThereInYamlAndForNobodyWithoutSession() {
        Login.with(admin)
                .get("/api/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("Badge__c:"));
        RestAssured.get("/api/openapi").then().statusCode(401);
    }

    private static JsonNode document(String token) throws IOException {
        var answer = Login.with(token).get("/api/openapi");
        assertEquals(200, answer.statusCode(), answer.asString());
        return new ObjectMapper().readTree(answer.asByteArray());
    }
}
