package dev.rapport.platform.describe;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DescribeResourceTest {
    private static final String OBJECTS = "/services/data/v45.0/sobjects";
    private static final String LONG_AGO = "Tue, 23 Mar 2015 00:00:00 GMT";

    /** SALESFORCE.md, section 8: what clients' own types have. */
    private static final String FIELD_KEYS = "aggregatable autoNumber byteLength calculated calculatedFormula"
            + " cascadeDelete caseSensitive compoundFieldName controllerName createable custom defaultValue"
            + " defaultValueFormula defaultedOnCreate dependentPicklist deprecatedAndHidden digits"
            + " displayLocationInDecimal encrypted externalId extraTypeInfo filterable filteredLookupInfo groupable"
            + " highScaleNumber htmlFormatted idLookup inlineHelpText label length mask maskType name nameField"
            + " namePointing nillable permissionable picklistValues polymorphicForeignKey precision queryByDistance"
            + " referenceTargetField referenceTo relationshipName relationshipOrder restrictedDelete"
            + " restrictedPicklist scale searchPrefilterable soapType sortable type unique updateable"
            + " writeRequiresMasterRead";

    private static RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(Organizations.ACME, role));
    }

    private static JsonPath widget() {
        return as("marketing").get(OBJECTS + "/Widget/describe").jsonPath();
    }

    private static Map<String, Object> field(String name) {
        return widget().getMap("fields.find { it.name == '" + name + "' }");
    }

    @Test
    void tellsEveryFactThatClientsReadOfAField() {
        assertEquals(
                new TreeSet<>(List.of(FIELD_KEYS.split(" "))),
                new TreeSet<>(field("Color").keySet()));
    }

    @Test
    void tellsPicklistValuesInTheirOrder() {
        assertEquals(
                List.of("Red", "Green"), widget().getList("fields.find { it.name == 'Color' }.picklistValues.value"));
        assertEquals(
                Map.of("active", true, "defaultValue", false, "label", "Red", "value", "Red"),
                withoutNulls(widget().getMap("fields.find { it.name == 'Color' }.picklistValues[0]")));
        assertEquals(false, field("Color").get("restrictedPicklist"));
        assertEquals(true, field("Size").get("restrictedPicklist"));
    }

    private static Map<Object, Object> withoutNulls(Map<Object, Object> map) {
        map.values().removeIf(java.util.Objects::isNull);
        return map;
    }

    @Test
    void tellsWhatAReferencePointsAtFromBothEnds() {
        Map<String, Object> reference = field("GadgetId");
        assertEquals("reference", reference.get("type"));
        assertEquals(List.of("Gadget"), reference.get("referenceTo"));
        assertEquals("Gadget", reference.get("relationshipName"));
        assertEquals(false, reference.get("namePointing"));
        as("marketing")
                .get(OBJECTS + "/Gadget/describe")
                .then()
                .body("childRelationships.find { it.childSObject == 'Widget' }.relationshipName", equalTo("Widgets"))
                .body("childRelationships.find { it.childSObject == 'Widget' }.field", equalTo("GadgetId"))
                .body("childRelationships.find { it.childSObject == 'Widget' }.junctionIdListNames", empty());
    }

    @Test
    void tellsWhatMayBeDoneWithAField() {
        assertEquals(true, field("ExternalId").get("externalId"));
        assertEquals(true, field("ExternalId").get("unique"));
        assertEquals(true, field("Email").get("idLookup"));
        assertEquals(true, field("Serial").get("createable"));
        assertEquals(false, field("Serial").get("updateable"));
        assertEquals(false, field("Notes").get("filterable"));
        assertEquals(10, field("Price").get("precision"));
        assertEquals(2, field("Price").get("scale"));
        assertEquals(false, field("IsActive").get("defaultValue"));
    }

    @Test
    void echoesTheVersionInEveryAddress() {
        as("marketing")
                .get("/services/data/v31.0/sobjects/widget/describe/")
                .then()
                .statusCode(200)
                .body("urls.sobject", equalTo("/services/data/v31.0/sobjects/Widget"))
                .body("urls.values()", org.hamcrest.Matchers.everyItem(containsString("/v31.0/sobjects/Widget")))
                .body("recordTypeInfos[0].urls.layout", containsString("/v31.0/"))
                .body("recordTypeInfos.recordTypeId", contains("012000000000000AAA"))
                .body("keyPrefix", equalTo("a0W"))
                .body("supportedScopes.name", contains("everything", "mine"));
    }

    @Test
    void tellsTheCallerWhatTheyMayDo() {
        as("marketing").get(OBJECTS + "/Widget/").then().body("objectDescribe.createable", is(true));
        as("marketing").get(OBJECTS + "/Widget/").then().body("objectDescribe.searchable", is(true));
        as("marketing").get(OBJECTS + "/Badge/").then().body("objectDescribe.searchable", is(false));
        as("marketing")
                .get(OBJECTS)
                .then()
                .body("sobjects.name", hasItem("Widget"))
                .body("maxBatchSize", is(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Widget", "/Widget/describe", "/Widget/describe/"})
    void answersNothingToWhoHasTheNewest(String path) {
        String newest = as("marketing")
                .get(OBJECTS + path)
                .then()
                .statusCode(200)
                .header("Last-Modified", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .extract()
                .header("Last-Modified");
        as("marketing")
                .header("If-Modified-Since", newest)
                .get(OBJECTS + path)
                .then()
                .statusCode(304)
                .header("Last-Modified", equalTo(newest))
                .body(equalTo(""));
        as("marketing")
                .header("If-Modified-Since", LONG_AGO)
                .get(OBJECTS + path)
                .then()
                .statusCode(200);
        as("marketing")
                .header("If-Modified-Since", "nonsense")
                .get(OBJECTS + path)
                .then()
                .statusCode(200);
    }

    @Test
    void answersAgainToWhoseRightsWereChangedSince() {
        String newest = as("marketing").get(OBJECTS).header("Last-Modified");
        String changed =
                Tokens.changed(Organizations.ACME, "marketing", java.time.Instant.parse("2100-01-01T00:00:00Z"));
        RestAssured.given()
                .auth()
                .oauth2(changed)
                .header("If-Modified-Since", newest)
                .get(OBJECTS)
                .then()
                .statusCode(200)
                .header("Last-Modified", equalTo("Fri, 01 Jan 2100 00:00:00 GMT"));
    }

    @ParameterizedTest
    @CsvSource({
        "/Widget/describe/layouts, layouts",
        "/Widget/describe/layouts/012000000000000AAA, detailLayoutSections",
        "/Widget/describe/layouts/012000000000000, relatedLists",
        "/Widget/describe/compactLayouts/, compactLayouts",
        "/Widget/describe/approvalLayouts, approvalLayouts",
        "/Widget/listviews, listviews"
    })
    void saysThatThereAreNoScreens(String path, String list) {
        as("marketing").get(OBJECTS + path).then().statusCode(200).body(list, empty());
        as("marketing")
                .get(OBJECTS + "/Widget/quickActions")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Wodget/describe",
                "/Wodget/describe/layouts",
                "/Wodget/listviews",
                "/Wodget/quickActions",
                "/Widget/describe/layouts/012000000000001AAA",
                "/Widget/describe/nothing"
            })
    void knowsNothingOfOthers(String path) {
        as("marketing")
                .get(OBJECTS + path)
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"))
                .body("[0].message", containsString("The requested resource does not exist"));
    }

    @Test
    void refusesVersionsThatAreNotServed() {
        as("marketing")
                .get("/services/data/v69.0/sobjects")
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
        as("marketing")
                .get("/services/data/v30.0/sobjects")
                .then()
                .statusCode(410)
                .body("[0].errorCode", equalTo("GONE"));
        as("marketing").get("/services/data/v20.0/sobjects").then().statusCode(404);
        RestAssured.get(OBJECTS)
                .then()
                .statusCode(401)
                .body("[0].fields", empty())
                .body("[0].nothing", nullValue());
    }
}
