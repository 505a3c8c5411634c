package dev.rapport.platform.custom;

import static dev.rapport.platform.custom.OwnOrganization.WIDGETS;
import static dev.rapport.platform.custom.OwnOrganization.WIDGET_FIELDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class CustomFieldDefinitionTest {
    private final OwnOrganization us = new OwnOrganization();

    @Test
    void isMadeReadListedChangedAndRemoved() {
        us.tryAdding(Map.of(
                        "name", "Score__c",
                        "label", "Score",
                        "type", "Number",
                        "precision", 5,
                        "scale", 2,
                        "helpText", "From 0 to 100"))
                .statusCode(201)
                .header("Location", containsString("/api/objects/Widget/fields/Score__c"))
                .body("id", startsWith("00N"))
                .body("object", is("Widget"));
        us.marketing()
                .get("/api/objects/widget/fields/score__c")
                .then()
                .statusCode(200)
                .body("name", is("Score__c"))
                .body("precision", is(5))
                .body("helpText", is("From 0 to 100"));
        us.as("admin")
                .body(Map.of("label", "Points"))
                .patch(WIDGET_FIELDS + "/Score__c")
                .then()
                .statusCode(200)
                .body("label", is("Points"))
                .body("scale", is(2));
        us.marketing().get(WIDGET_FIELDS).then().statusCode(200).body("label", contains("Points"));
        us.as("admin").delete(WIDGET_FIELDS + "/Score__c").then().statusCode(204);
        us.marketing().get(WIDGET_FIELDS).then().statusCode(200).body("size()", is(0));
        us.as("admin")
                .delete(WIDGET_FIELDS + "/Score__c")
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"));
    }

    @Test
    void isDescribedAsSalesforceDescribesCustomFields() {
        us.add("Code__c", "Text", Map.of("length", 40, "externalId", true, "helpText", "Ours"));
        Map<String, Object> field = known(us.described("Code__c"));
        assertEquals(true, field.get("custom"));
        assertEquals("string", field.get("type"));
        assertEquals(40, field.get("length"));
        assertEquals(true, field.get("externalId"));
        assertEquals(true, field.get("idLookup"));
        assertEquals(true, field.get("unique"));
        assertEquals(true, field.get("nillable"));
        assertEquals("Ours", field.get("inlineHelpText"));
        assertEquals(false, known(us.described("Name")).get("custom"));
        assertNull(new OwnOrganization().described("Code__c"));
        us.add("Size__c", "Picklist", Map.of("values", List.of("S", "L"), "defaultValue", "L", "required", true));
        Map<String, Object> size = known(us.described("Size__c"));
        assertEquals("picklist", size.get("type"));
        assertEquals(false, size.get("nillable"));
        assertEquals("L", size.get("defaultValue"));
        assertEquals(true, size.get("defaultedOnCreate"));
    }

    private static Map<String, Object> known(@Nullable Map<String, Object> described) {
        return Objects.requireNonNull(described, "the field is not described");
    }

    @Test
    void makesADescriptionYoungerWithEveryChange() {
        us.add("First__c", "Text", Map.of());
        String before = await().until(this::age, Objects::nonNull);
        describedSince(before).statusCode(304);
        us.add("Second__c", "Text", Map.of());
        describedSince(before).statusCode(200).body("fields.name", hasItem("Second__c"));
        String after = await().until(this::age, Objects::nonNull);
        describedSince(after).statusCode(304);
    }

    private @Nullable String age() {
        return us.marketing().get(WIDGETS + "/describe").header("Last-Modified");
    }

    private ValidatableResponse describedSince(String date) {
        return us.marketing()
                .header("If-Modified-Since", date)
                .get(WIDGETS + "/describe")
                .then();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWhereItContradictsItself() {
        return Stream.of(
                        refused("a name without __c", "name", Map.of("name", "Score")),
                        refused("a name that begins with a digit", "name", Map.of("name", "1Score__c")),
                        refused("a name with two underscores", "name", Map.of("name", "Big__Score__c")),
                        refused("a name of 41 characters", "name", Map.of("name", "S".repeat(41) + "__c")),
                        refused("SQL for a name", "name", Map.of("name", "x\" from users; --__c")),
                        refused("an empty label", "label", Map.of("label", " ")),
                        refused("a label of 81 characters", "label", Map.of("label", "l".repeat(81))),
                        refused("a type there is not", "type", Map.of("type", "Formula")),
                        refused("a length for a number", "length", Map.of("type", "Number", "length", 5)),
                        refused("a text too long", "length", Map.of("length", 256)),
                        refused("a length of nothing", "length", Map.of("length", 0)),
                        refused("19 digits", "precision", Map.of("type", "Number", "precision", 19)),
                        refused(
                                "more scale than digits",
                                "scale",
                                Map.of("type", "Number", "precision", 2, "scale", 3)),
                        refused("a unique date", "unique", Map.of("type", "Date", "unique", true)),
                        refused("a required checkbox", "required", Map.of("type", "Checkbox", "required", true)),
                        refused("a picklist of nothing", "values", Map.of("type", "Picklist")),
                        refused("one value twice", "values", Map.of("type", "Picklist", "values", List.of("a", "A"))),
                        refused("a value with ;", "values", Map.of("type", "Picklist", "values", List.of("a;b"))),
                        refused("values of a text", "values", Map.of("values", List.of("a"))),
                        refused("a default too long", "defaultValue", Map.of("length", 2, "defaultValue", "abc")),
                        refused("a unique default", "defaultValue", Map.of("unique", true, "defaultValue", "abc")),
                        refused("a default of another type", "defaultValue", Map.of("defaultValue", List.of(1))))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> refused(String what, String property, Map<String, ?> wrong) {
        Map<String, Object> definition = new HashMap<>(Map.of("name", "Own__c", "label", "Own", "type", "Text"));
        definition.putAll(wrong);
        return Stream.of(DynamicTest.dynamicTest(what, () -> {
            us.tryAdding(definition).statusCode(400).body("[0].fields", hasItem(property));
            us.marketing().get(WIDGET_FIELDS).then().body("size()", is(0));
        }));
    }

    @Test
    void isRefusedWithWordsForAllThatIsMissing() {
        us.tryAdding(Map.of()).statusCode(400).body("fields.flatten()", contains("name", "label", "type"));
        us.as("admin").post(WIDGET_FIELDS).then().statusCode(400).body("[0].errorCode", is("JSON_PARSER_ERROR"));
        us.tryAdding(Map.of("name", "A__c", "label", "A", "type", "Text", "colour", "red"))
                .statusCode(400)
                .body("[0].errorCode", is("JSON_PARSER_ERROR"))
                .body("[0].message", containsString("colour"));
        us.as("admin")
                .body(Map.of("name", "A__c", "label", "A", "type", "Text"))
                .post("/api/objects/Wigdet/fields")
                .then()
                .statusCode(404)
                .body("[0].message", containsString("Widget"));
    }

    @Test
    void isAnAdminsToMakeChangeAndRemove() {
        us.add("Own__c", "Text", Map.of());
        Map<String, String> definition = Map.of("name", "Other__c", "label", "Other", "type", "Text");
        us.marketing().body(definition).post(WIDGET_FIELDS).then().statusCode(403);
        us.marketing()
                .body(Map.of("label", "x"))
                .patch(WIDGET_FIELDS + "/Own__c")
                .then()
                .statusCode(403);
        us.marketing().delete(WIDGET_FIELDS + "/Own__c").then().statusCode(403);
        new OwnOrganization()
                .as("admin")
                .delete(WIDGET_FIELDS + "/Own__c")
                .then()
                .statusCode(404);
        us.marketing().get(WIDGET_FIELDS).then().body("label", contains("Own"));
    }

    @Test
    void keepsWhatRecordsRelyOn() {
        us.add("Own__c", "Text", Map.of("length", 10));
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("name", "Other__c"),
                Map.of("type", "LongTextArea"),
                Map.of("unique", true),
                Map.of("externalId", true),
                Map.of("length", 9))) {
            us.as("admin")
                    .body(change)
                    .patch(WIDGET_FIELDS + "/Own__c")
                    .then()
                    .statusCode(400)
                    .body("[0].fields", hasItem(change.keySet().iterator().next()));
        }
        us.as("admin")
                .body(Map.of("length", 20))
                .patch(WIDGET_FIELDS + "/Own__c")
                .then()
                .statusCode(200);
        us.create(Map.of("Own__c", "a".repeat(20)));
    }

    @Test
    void hasItsNameAloneOnAnObjectHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> add = () -> us.tryAdding(Map.of("name", "Own__c", "label", "Own", "type", "Text"))
                    .extract()
                    .statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : callers.invokeAll(Collections.nCopies(8, add))) {
                statuses.add(call.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
            assertEquals(7, statuses.stream().filter(status -> status == 400).count(), statuses.toString());
        }
        us.tryAdding(Map.of("name", "oWN__c", "label", "Own", "type", "Text"))
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"));
    }

    @Test
    void isOneOfAtMostAHundred() {
        IntStream.range(0, 100).forEach(i -> us.add("Field" + i + "__c", "Text", Map.of()));
        us.tryAdding(Map.of("name", "More__c", "label", "More", "type", "Text"))
                .statusCode(400)
                .body("[0].errorCode", is("LIMIT_EXCEEDED"));
        String id = us.create(Map.of("Field0__c", "first", "Field99__c", "last"));
        us.read(id).body("Field0__c", is("first")).body("Field99__c", is("last"));
        us.ask("SELECT FIELDS(CUSTOM) FROM Widget LIMIT 1").statusCode(200).body("records[0].Field99__c", is("last"));
    }
}
