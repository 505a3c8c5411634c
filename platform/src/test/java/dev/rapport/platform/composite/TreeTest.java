package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TreeTest {
    private static Map<String, Object> widget(String reference, Map<String, ?> fields) {
        Map<String, Object> widget = new java.util.HashMap<>(fields);
        widget.put("attributes", Map.of("type", "Widget", "referenceId", reference));
        return widget;
    }

    private static Map<String, Object> gadget(String reference, Object... widgets) {
        return Map.of(
                "attributes",
                Map.of("type", "Gadget", "referenceId", reference),
                "Name",
                "Tree " + unique(),
                "Widgets",
                Map.of("records", List.of(widgets)));
    }

    private static ValidatableResponse grow(Object... gadgets) {
        return marketing()
                .body(Map.of("records", List.of(gadgets)))
                .post(ROOT + "/composite/tree/Gadget/")
                .then();
    }

    @Test
    void createsRecordsWithTheRecordsBelowThem() {
        List<String> ids = grow(
                        gadget("g1", widget("w1", Map.of("Name", "One")), widget("w2", Map.of("Name", "Two"))),
                        gadget("g2", widget("w3", Map.of("Name", "Three"))))
                .statusCode(201)
                .body("hasErrors", is(false))
                .body("results.referenceId", contains("g1", "w1", "w2", "g2", "w3"))
                .body("results[0].id", startsWith("a0G"))
                .extract()
                .path("results.id");
        marketing()
                .get(GADGETS + "/" + ids.get(0) + "/Widgets?fields=Name")
                .then()
                .body("records.Name", contains("One", "Two"));
    }

    @Test
    void storesNothingIfOneRecordIsRefused() {
        String key = unique();
        grow(gadget("g1", widget("w1", Map.of("Name", "One", "ExternalId", key)), widget("w2", Map.of("Parts", 1))))
                .statusCode(400)
                .body("hasErrors", is(true))
                .body("results.referenceId", contains("w2"))
                .body("results[0].errors[0].statusCode", is("REQUIRED_FIELD_MISSING"))
                .body("results[0].errors[0].fields", contains("Name"));
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoTreeOfTheObject() {
        grow(widget("w1", Map.of("Name", "One"))).statusCode(400).body("[0].errorCode", is("INVALID_TYPE"));
        grow(gadget("g1", widget("g1", Map.of("Name", "One"))))
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_PARAMETER"));
        Object[] many = IntStream.range(0, 200)
                .mapToObj(i -> widget("w" + i, Map.of("Name", "Many")))
                .toArray();
        grow(gadget("g1", many)).statusCode(400).body("[0].errorCode", is("EXCEEDED_ID_LIMIT"));
    }
}
