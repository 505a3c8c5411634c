package dev.rapport.platform.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SObjectResourceTest {
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
    void createsARecordAndReadsItBack() {
        String id = created(Map.of(
                "Name",
                "Lever",
                "Email",
                "lever@acme.test",
                "Color",
                "red",
                "Size",
                "LARGE",
                "Parts",
                3,
                "Price",
                "12.50",
                "IsActive",
                true,
                "BuiltOn",
                "2026-01-31",
                "SoldAt",
                "2026-01-31T09:30:00+01:00"));

        marketing()
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("attributes.type", is("Widget"))
                .body("attributes.url", is(WIDGETS + "/" + id))
                .body("Id", is(id))
                .body("Color", is("Red"))
                .body("Size", is("LARGE"))
                .body("Parts", is(3))
                .body("Price", is(12.5f))
                .body("IsActive", is(true))
                .body("BuiltOn", is("2026-01-31"))
                .body("SoldAt", is("2026-01-31T08:30:00.000+0000"))
                .body("OwnerId", is(Tokens.user(Organizations.ACME, "marketing")))
                .body("CreatedById", is(Tokens.user(Organizations.ACME, "marketing")))
                .body("CreatedDate", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"))
                .body("Notes", nullValue());
    }

    @Test
    void readsOnlyTheFieldsAskedFor() {
        String id = created(Map.of("Name", "Lever", "Parts", 3));
        marketing()
                .get(WIDGETS + "/" + id.substring(0, 15) + "?fields=name,Parts")
                .then()
                .statusCode(200)
                .body("keySet()", contains("attributes", "Name", "Parts"));
        marketing()
                .get(WIDGETS + "/" + id + "?fields=Nmae")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].message", containsString("Did you mean 'Name'?"));
    }

    @Test
    void changesOnlyWhatThePatchNames() {
        String id = created(Map.of("Name", "Lever", "Parts", 3));
        marketing()
                .body("{\"Parts\": null, \"Color\": \"Green\"}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        marketing()
                .get(WIDGETS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("Name", is("Lever"))
                .body("Parts", nullValue())
                .body("Color", is("Green"));
    }

    @Test
    void refusesAChangeBasedOnAnOldVersion() {
        String id = created(Map.of("Name", "Lever"));
        marketing()
                .header("If-Match", "\"0\"")
                .body("{\"Parts\": 1}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        marketing()
                .header("If-Match", "\"0\"")
                .body("{\"Parts\": 2}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(412)
                .body("[0].errorCode", is("PRECONDITION_FAILED"));
        marketing().get(WIDGETS + "/" + id).then().body("Parts", is(1));
        marketing()
                .header("If-None-Match", "\"1\"")
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void deletedRecordsAreGoneForReadersAndWriters() {
        String id = created(Map.of("Name", "Lever"));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        marketing().get(WIDGETS + "/" + id).then().statusCode(404).body("[0].errorCode", is("ENTITY_IS_DELETED"));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(404).body("[0].errorCode", is("ENTITY_IS_DELETED"));
        marketing().body("{\"Parts\": 1}").patch(WIDGETS + "/" + id).then().statusCode(404);
    }

    @Test
    void upsertCreatesThenUpdates() {
        String key = UUID.randomUUID().toString();
        String id = marketing()
                .body("{\"Name\": \"Lever\"}")
                .patch(WIDGETS + "/ExternalId/" + key)
                .then()
                .statusCode(201)
                .body("created", is(true))
                .extract()
                .path("id");
        marketing()
                .body("{\"Parts\": 7}")
                .patch(WIDGETS + "/ExternalId/" + key.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("id", is(id));
    }

    @Test
    void upsertNamesTheCandidatesWhereSeveralMatch() {
        String email = UUID.randomUUID() + "@acme.test";
        String first = created(Map.of("Name", "One", "Email", email));
        String second = created(Map.of("Name", "Two", "Email", email));
        marketing()
                .body("{\"Parts\": 7}")
                .patch(WIDGETS + "/Email/" + email)
                .then()
                .statusCode(300)
                .body("$", contains(WIDGETS + "/" + first, WIDGETS + "/" + second));
    }

    @ParameterizedTest
    @CsvSource({
        "/services/data/v60.0/sobjects/Nonsense/a0W000000000001, 404, NOT_FOUND",
        "/services/data/v60.0/sobjects/Widget/a0W000000099999, 404, NOT_FOUND",
        "/services/data/v60.0/sobjects/Widget/a0G000000000001, 404, NOT_FOUND",
        "/services/data/v60.0/sobjects/Widget/nonsense, 400, MALFORMED_ID",
        "/services/data/v12.0/sobjects/Widget/a0W000000000001, 404, NOT_FOUND",
        "/services/data/v60.0/nonsense, 404, NOT_FOUND",
    })
    void answersUnknownThingsWithTheirCode(String path, int status, String code) {
        marketing().get(path).then().statusCode(status).body("[0].errorCode", is(code));
    }
}
