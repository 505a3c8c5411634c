package dev.rapport.platform.custom;

import static dev.rapport.platform.RecordApi.ROOT;
import static org.hamcrest.Matchers.is;

import dev.rapport.platform.RecordApi;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An organisation that only one test knows: fields added in it disturb nobody. */
record OwnOrganization(String id) {
    static final String WIDGET_FIELDS = "/api/objects/Widget/fields";
    static final String WIDGETS = ROOT + "/sobjects/Widget";

    private static final AtomicLong NUMBERS = new AtomicLong(100);

    OwnOrganization() {
        this("00D000000000%03dEAA".formatted(NUMBERS.incrementAndGet()));
    }

    RequestSpecification as(String role) {
        return RecordApi.as(id, role);
    }

    RequestSpecification marketing() {
        return as("marketing");
    }

    /** Adds a field to widgets, whatever comes of it. */
    ValidatableResponse tryAdding(Map<String, ?> definition) {
        return as("admin").body(definition).post(WIDGET_FIELDS).then();
    }

    void add(String name, String type, Map<String, ?> more) {
        Map<String, Object> definition = new HashMap<>(more);
        definition.putAll(Map.of("name", name, "label", name.replace("__c", ""), "type", type));
        tryAdding(definition).statusCode(201).body("name", is(name));
    }

    /** Creates a widget, whatever comes of it. */
    ValidatableResponse tryCreating(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.putIfAbsent("Name", "w");
        return marketing().body(body).post(WIDGETS).then();
    }

    String create(Map<String, ?> fields) {
        return tryCreating(fields).statusCode(201).extract().path("id");
    }

    ValidatableResponse read(String id) {
        return marketing().get(WIDGETS + "/" + id).then().statusCode(200);
    }

    ValidatableResponse ask(String soql) {
        return marketing().queryParam("q", soql).get(ROOT + "/query").then();
    }

    /** One field of each record that a query finds. */
    List<@Nullable Object> ask(String soql, String field) {
        return ask(soql).statusCode(200).extract().path("records." + field);
    }

    /** What describe says of a field of widgets; null if it is none. */
    @Nullable
    Map<String, Object> described(String name) {
        return marketing()
                .get(WIDGETS + "/describe")
                .then()
                .statusCode(200)
                .extract()
                .path("fields.find { it.name == '" + name + "' }");
    }
}
