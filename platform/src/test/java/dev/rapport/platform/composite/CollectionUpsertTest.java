package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollectionUpsertTest {
    private static final String COLLECTIONS = ROOT + "/composite/sobjects";

    private static Map<String, Object> record(String type, Map<String, ?> fields) {
        Map<String, Object> record = new HashMap<>(fields);
        record.put("attributes", Map.of("type", type));
        return record;
    }

    private static Map<String, Object> body(boolean allOrNone, List<Map<String, Object>> records) {
        return Map.of("allOrNone", allOrNone, "records", records);
    }

    @Test
    void upsertsTellingWhatWasCreated() {
        String known = unique();
        String fresh = unique();
        String id = created(WIDGETS, Map.of("Name", "Known", "ExternalId", known));
        marketing()
                .body(body(
                        false,
                        List.of(
                                record("Widget", Map.of("Name", "Fresh", "ExternalId", fresh)),
                                record("Widget", Map.of("Parts", 4, "ExternalId", known)),
                                record("Widget", Map.of("Parts", 5, "ExternalId", fresh)),
                                record("Widget", Map.of("Name", "Keyless")))))
                .patch(COLLECTIONS + "/Widget/ExternalId")
                .then()
                .statusCode(200)
                .body("success", contains(true, true, true, false))
                .body("created", contains(true, false, false, null))
                .body("[1].id", is(id))
                .body("[3].errors[0].statusCode", is("MISSING_ARGUMENT"));
        marketing().get(WIDGETS + "/ExternalId/" + fresh).then().body("Parts", is(5));
        marketing()
                .body(body(true, List.of(record("Widget", Map.of("Id", id, "Parts", 6)))))
                .patch(COLLECTIONS + "/Widget/Id")
                .then()
                .body("[0].created", is(false));
        marketing()
                .body(body(true, List.of(record("Widget", Map.of("Color", "Red")))))
                .patch(COLLECTIONS + "/Widget/Color")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"));
    }
}
