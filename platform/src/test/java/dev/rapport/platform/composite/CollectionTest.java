package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollectionTest {
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
    void createsWhatCanBeCreatedInTheOrderGiven() {
        String taken = unique();
        created(WIDGETS, Map.of("Name", "First", "ExternalId", taken));
        create(
                        false,
                        List.of(
                                record("Widget", Map.of("Name", "One")),
                                record("Gadget", Map.of("Name", unique())),
                                record("Widget", Map.of("Parts", "many")),
                                record("Widget", Map.of("Name", "Two", "ExternalId", taken)),
                                record("Widget", Map.of("Name", "Three")),
                                record("Nonsense", Map.of("Name", "Four"))))
                .statusCode(200)
                .body("success", contains(true, true, false, false, true, false))
                .body("[0].id", startsWith("a0W"))
                .body("[1].id", startsWith("a0G"))
                .body("[0].errors", is(List.of()))
                .body("[2].id", nullValue())
                .body("[2].errors.statusCode", contains("INVALID_TYPE_ON_FIELD_IN_RECORD", "REQUIRED_FIELD_MISSING"))
                .body("[3].errors[0].statusCode", is("DUPLICATE_VALUE"))
                .body("[3].errors[0].fields", contains("ExternalId"))
                .body("[5].errors[0].statusCode", is("INVALID_TYPE"))
                .body("created", everyItem(nullValue()));
    }

    @Test
    void savesNothingIfOneIsRefusedAndAllWereAskedFor() {
        String taken = unique();
        String free = unique();
        created(WIDGETS, Map.of("Name", "First", "ExternalId", taken));
        create(
                        true,
                        List.of(
                                record("Widget", Map.of("Name", "One", "ExternalId", free)),
                                record("Widget", Map.of("Name", "Two", "ExternalId", taken)),
                                record("Gadget", Map.of("Name", "Three"))))
                .statusCode(200)
                .body("success", everyItem(is(false)))
                .body(
                        "errors.statusCode.flatten()",
                        contains(
                                "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                                "DUPLICATE_VALUE",
                                "ALL_OR_NONE_OPERATION_ROLLED_BACK"))
                .body("id", everyItem(nullValue()));
        nobodyHas(free);
        create(true, List.of(record("Widget", Map.of("Name", "One", "ExternalId", free)), record("Widget", Map.of())))
                .body("success", everyItem(is(false)))
                .body("[1].errors[0].statusCode", is("REQUIRED_FIELD_MISSING"));
        nobodyHas(free);
    }

    @Test
    void savesAllIfAllCanBe() {
        List<Map<String, Object>> records = IntStream.range(0, 200)
                .mapToObj(i -> record("Widget", Map.of("Name", "Lot", "Parts", i)))
                .toList();
        List<String> ids = create(true, records)
                .body("success", everyItem(is(true)))
                .extract()
                .path("id");
        marketing()
                .queryParam("q", "SELECT Parts FROM Widget WHERE Id = '" + ids.get(117) + "'")
                .get(ROOT + "/query")
                .then()
                .body("records[0].Parts", is(117));
    }

    @Test
    void changesAndDeletesByIds() {
        String first = widget("One");
        String second = widget("Two");
        String gone = widget("Gone");
        marketing().delete(WIDGETS + "/" + gone).then().statusCode(204);
        marketing()
                .body(body(
                        false,
                        List.of(
                                record("Widget", Map.of("id", first, "Parts", 1)),
                                record("Widget", Map.of("Id", gone, "Parts", 2)),
                                record("Widget", Map.of("Parts", 3)),
                                record("Widget", Map.of("Id", "a0W000000099999", "Parts", 3)),
                                record("Widget", Map.of("Id", second, "Parts", 4)))))
                .patch(COLLECTIONS)
                .then()
                .statusCode(200)
                .body("success", contains(true, false, false, false, true))
                .body("[0].id", is(first))
                .body("[1].errors[0].statusCode", is("ENTITY_IS_DELETED"))
                .body("[2].errors[0].statusCode", is("MISSING_ARGUMENT"))
                .body("[3].errors[0].statusCode", is("NOT_FOUND"));
        marketing()
                .delete(COLLECTIONS + "?allOrNone=true&ids=" + first + "," + gone)
                .then()
                .statusCode(200)
                .body("success", contains(false, false))
                .body("[0].errors[0].statusCode", is("ALL_OR_NONE_OPERATION_ROLLED_BACK"));
        marketing()
                .delete(COLLECTIONS + "?ids=" + first + "," + gone + "," + second)
                .then()
                .body("success", contains(true, false, true))
                .body("[1].errors[0].statusCode", is("ENTITY_IS_DELETED"));
        marketing().get(WIDGETS + "/" + second).then().statusCode(404);
    }

    @Test
    void readsInTheOrderOfTheIds() {
        String first = widget("One");
        String second = widget("Two");
        String missing = "a0W000000099999";
        marketing()
                .get(COLLECTIONS + "/Widget?fields=Name&ids=" + second + "," + missing + "," + first)
                .then()
                .statusCode(200)
                .body("size()", is(3))
                .body("[0].Name", is("Two"))
                .body("[1]", nullValue())
                .body("[2].Name", is("One"))
                .body("[0].attributes.url", is(WIDGETS + "/" + second));
        marketing()
                .body(Map.of("ids", List.of(first, second, first), "fields", List.of("Id", "Name")))
                .post(COLLECTIONS + "/Widget")
                .then()
                .statusCode(200)
                .body("Id", contains(first, second, first))
                .body("[0].keySet()", contains("attributes", "Id", "Name"));
        marketing()
                .get(COLLECTIONS + "/Widget?fields=Nmae&ids=" + first)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"));
        marketing().get(COLLECTIONS + "/Widget?ids=nonsense").then().statusCode(400);
    }

    @Test
    void aRepeatedCallWithTheSameKeyHasOneEffect() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> once = body(true, List.of(record("Widget", Map.of("Name", "Once"))));
        String id = marketing()
                .header("Idempotency-Key", key)
                .body(once)
                .post(COLLECTIONS)
                .then()
                .body("[0].success", is(true))
                .extract()
                .path("[0].id");
        marketing()
                .header("Idempotency-Key", key)
                .body(once)
                .post(COLLECTIONS)
                .then()
                .header("Idempotent-Replayed", "true")
                .body("[0].id", is(id));
        String free = unique();
        Map<String, Object> refused = body(
                true, List.of(record("Widget", Map.of("Name", "One", "ExternalId", free)), record("Widget", Map.of())));
        marketing()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(refused)
                .post(COLLECTIONS)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", not("true"))
                .body("success", everyItem(is(false)));
        nobodyHas(free);
    }
}
