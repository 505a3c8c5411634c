package dev.rapport.platform.custom;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddedSchemasTest {
    private static final String SCHEMAS = "/api/objects/schemas";

    private final OwnOrganization us = new OwnOrganization();

    @Test
    void showAnOrganisationItsOwnFieldsAndNobodyElse() {
        us.add("Code__c", "Text", Map.of("length", 40, "externalId", true));
        us.add("Size__c", "Picklist", Map.of("values", List.of("S", "L"), "restricted", true, "required", true));
        us.marketing()
                .get(SCHEMAS)
                .then()
                .statusCode(200)
                .body("Widget.properties.Code__c.maxLength", is(40))
                .body("Widget.properties.Code__c.description", containsString("external id"))
                .body("Widget.properties", hasKey("Name"))
                .body("WidgetCreate.required", hasItem("Size__c"))
                .body("WidgetCreate.required", not(hasItem("Code__c")))
                .body("WidgetUpdate.properties.Size__c.anyOf[0].enum", contains("S", "L"))
                .body("$", not(hasKey("Gadget")));
        new OwnOrganization().marketing().get(SCHEMAS).then().statusCode(200).body("$", anEmptyMap());
        RestAssured.get(SCHEMAS).then().statusCode(401);
    }
}
