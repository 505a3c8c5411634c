package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call over many records is not. */
@QuarkusTest
class CollectionRefusalTest {
    private static final String COLLECTIONS = ROOT + "/composite/sobjects";

    private static Map<String, Object> record(String type, Map<String, ?> fields) {
        Map<String, Object> record = new HashMap<>(fields);
        record.put("attributes", Map.of("type", type));
        return record;
    }

    private static Map<String, Object> body(boolean allOrNone, List<Map<String, Object>> records) {
        return Map.of("allOrNone", allOrNone, "records", records);
    }

    private static ValidatableResponse create(boolean allOrNone, List<Map<String, Object>> records) {
        return marketing().body(body(allOrNone, records)).post(COLLECTIONS).then();
    }

    private static void nobodyHas(String key) {
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(404);
    }

    @Test
    void touchesNothingOfAnotherOrganisation() {
        String id = widget("Ours");
        as(Organizations.GLOBEX, "marketing")
                .delete(COLLECTIONS + "?ids=" + id)
                .then()
                .body("[0].errors[0].statusCode", is("NOT_FOUND"));
        as(Organizations.GLOBEX, "marketing")
                .get(COLLECTIONS + "/Widget?ids=" + id)
                .then()
                .body("[0]", nullValue());
        as(Organizations.ACME, "executive")
                .body(body(false, List.of(record("Widget", Map.of("Name", "No")))))
                .post(COLLECTIONS)
                .then()
                .statusCode(200)
                .body("[0].errors[0].statusCode", is("INSUFFICIENT_ACCESS_OR_READONLY"));
        marketing().get(WIDGETS + "/" + id).then().statusCode(200);
    }

    @Test
    void refusesMoreThanTwoHundred() {
        String key = unique();
        List<Map<String, Object>> records = IntStream.range(0, 201)
                .mapToObj(i -> record("Widget", Map.of("Name", "Lot", "ExternalId", key + i)))
                .toList();
        create(false, records)
                .statusCode(400)
                .body("[0].errorCode", is("EXCEEDED_ID_LIMIT"))
                .body("[0].message", containsString("cannot submit more than 200 records into this call"));
        nobodyHas(key + "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; JSON_PARSER_ERROR",
                "{\"records\": {}}; JSON_PARSER_ERROR",
                "[]; JSON_PARSER_ERROR",
                "{\"records\": [], \"allOrNone\": \"perhaps\"}; INVALID_PARAMETER",
            })
    void refusesABodyThatIsNoCollection(String body, String code) {
        marketing().body(body).post(COLLECTIONS).then().statusCode(400).body("[0].errorCode", is(code));
        marketing().delete(COLLECTIONS).then().statusCode(400).body("[0].errorCode", is("MISSING_ARGUMENT"));
    }

    @Test
    void holdsEachRecordToTheDuplicateRules() {
        String email = unique() + "@acme.test";
        created(ROOT + "/sobjects/Visitor", Map.of("Name", unique(), "Email", email));
        create(
                        false,
                        List.of(
                                record("Visitor", Map.of("Name", unique(), "Email", email)),
                                record("Visitor", Map.of("Name", unique()))))
                .body("success", contains(false, true))
                .body("[0].errors[0].statusCode", is("DUPLICATES_DETECTED"))
                .body("[0].errors[0].duplicateResult.duplicateRule", is("Visitor_Same_Email"));
    }
}
