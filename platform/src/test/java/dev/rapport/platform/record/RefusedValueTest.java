package dev.rapport.platform.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that a record cannot be made of. */
@QuarkusTest
class RefusedValueTest {
    private static final String WIDGETS = "/services/data/v60.0/sobjects/Widget";

    private static RequestSpecification as(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification marketing() {
        return as(Organizations.ACME, "marketing");
    }

    private static String created(Map<String, ?> fields) {
        return marketing()
                .body(fields)
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .body("success", is(true))
                .body("errors", is(List.of()))
                .extract()
                .path("id");
    }

    @Test
    void refusesADuplicateExternalId() {
        String key = UUID.randomUUID().toString();
        String first = created(Map.of("Name", "One", "ExternalId", key));
        marketing()
                .body(Map.of("Name", "Two", "ExternalId", key))
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"))
                .body("[0].message", containsString(first))
                .body("[0].fields", contains("ExternalId"));
    }

    @Test
    void aReferenceMustPointAtARecordOfItsOrganisation() {
        String gadget = as(Organizations.GLOBEX, "marketing")
                .body("{\"Name\": \"theirs\"}")
                .post("/services/data/v60.0/sobjects/Gadget")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        marketing()
                .body(Map.of("Name", "Lever", "GadgetId", gadget))
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_CROSS_REFERENCE_KEY"))
                .body("[0].fields", contains("GadgetId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"Name\": \"x\", \"Nonsense\": 1}; INVALID_FIELD; Nonsense",
                "{\"Parts\": 1}; REQUIRED_FIELD_MISSING; Name",
                "{\"Name\": \"\"}; REQUIRED_FIELD_MISSING; Name",
                "{\"Name\": \"123456789012345678901\"}; STRING_TOO_LONG; Name",
                "{\"Name\": \"x\", \"Parts\": \"many\"}; INVALID_TYPE_ON_FIELD_IN_RECORD; Parts",
                "{\"Name\": \"x\", \"Parts\": 1.5}; INVALID_TYPE_ON_FIELD_IN_RECORD; Parts",
                "{\"Name\": \"x\", \"Parts\": 1e400}; NUMBER_OUTSIDE_VALID_RANGE; Parts",
                "{\"Name\": \"x\", \"Price\": 123456789.5}; NUMBER_OUTSIDE_VALID_RANGE; Price",
                "{\"Name\": {\"a\": 1}}; INVALID_TYPE_ON_FIELD_IN_RECORD; Name",
                "{\"Name\": 5}; INVALID_TYPE_ON_FIELD_IN_RECORD; Name",
                "{\"Name\": \"x\", \"IsActive\": \"maybe\"}; INVALID_TYPE_ON_FIELD_IN_RECORD; IsActive",
                "{\"Name\": \"x\", \"BuiltOn\": \"31.1.2026\"}; INVALID_TYPE_ON_FIELD_IN_RECORD; BuiltOn",
                "{\"Name\": \"x\", \"SoldAt\": \"yesterday\"}; INVALID_TYPE_ON_FIELD_IN_RECORD; SoldAt",
                "{\"Name\": \"x\", \"Email\": \"nobody\"}; INVALID_EMAIL_ADDRESS; Email",
                "{\"Name\": \"x\", \"Size\": \"HUGE\"}; INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST; Size",
                "{\"Name\": \"x\", \"GadgetId\": \"nope\"}; MALFORMED_ID; GadgetId",
                "{\"Name\": \"x\", \"GadgetId\": \"a0G000000099999\"}; INVALID_CROSS_REFERENCE_KEY; GadgetId",
                "{\"Name\": \"x\", \"Id\": \"a0W000000000001\"}; INVALID_FIELD_FOR_INSERT_UPDATE; Id",
                "{\"Name\": \"a\\u0000b\"}; FIELD_INTEGRITY_EXCEPTION; Name",
            })
    void refusesABadValueNamingItsField(String body, String code, String field) {
        marketing()
                .body(body)
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is(code))
                .body("[0].fields", contains(field));
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        marketing()
                .body("{\"Parts\": \"many\", \"Nonsense\": 1, \"Email\": \"nobody\"}")
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .body(
                        "errorCode",
                        hasItems(
                                "INVALID_TYPE_ON_FIELD_IN_RECORD",
                                "INVALID_FIELD",
                                "INVALID_EMAIL_ADDRESS",
                                "REQUIRED_FIELD_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "\"text\"", "{\"Name\": }", "nonsense"})
    void refusesWhatIsNotAJsonObject(String body) {
        marketing().body(body).post(WIDGETS).then().statusCode(400).body("[0].errorCode", is("JSON_PARSER_ERROR"));
    }

    @Test
    void refusesToChangeWhatCanOnlyBeSetOnCreation() {
        String id = created(Map.of("Name", "Lever", "Serial", "A1"));
        marketing()
                .body("{\"Serial\": \"B2\"}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD_FOR_INSERT_UPDATE"));
        marketing().get(WIDGETS + "/" + id).then().body("Serial", is("A1"));
    }
}
