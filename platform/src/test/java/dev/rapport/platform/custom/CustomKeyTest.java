package dev.rapport.platform.custom;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.custom.OwnOrganization.WIDGETS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom fields that tell records apart. */
@QuarkusTest
class CustomKeyTest {
    private final OwnOrganization us = new OwnOrganization();

    @BeforeEach
    void oneOfEachKind() {
        us.add("Code__c", "Text", Map.of("externalId", true));
        us.add("Number__c", "Number", Map.of("externalId", true, "precision", 8, "scale", 2));
        us.add("Badge__c", "Text", Map.of("unique", true));
    }

    @Test
    void refusesASecondRecordWithTheValueHoweverItIsWritten() {
        us.create(Map.of("Badge__c", "Blue"));
        us.tryCreating(Map.of("Badge__c", "BLUE"))
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"))
                .body("[0].fields", contains("Badge__c"))
                .body("[0].message", containsString("Badge__c"));
        us.create(Map.of("Number__c", 1.5));
        us.tryCreating(Map.of("Number__c", "1.50")).statusCode(400).body("[0].fields", contains("Number__c"));
        us.ask("SELECT Id FROM Widget").body("totalSize", is(2));
        new OwnOrganization().ask("SELECT Id FROM Widget").body("totalSize", is(0));
    }

    @Test
    void letsAValueGoWithItsRecordAndTakesItBack() {
        String first = us.create(Map.of("Badge__c", "Blue"));
        us.marketing().delete(WIDGETS + "/" + first).then().statusCode(204);
        String second = us.create(Map.of("Badge__c", "Blue"));
        us.marketing()
                .post(WIDGETS + "/" + first + "/undeletion")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"));
        us.marketing()
                .body(Map.of("Badge__c", "Red"))
                .patch(WIDGETS + "/" + second)
                .then()
                .statusCode(204);
        us.marketing().post(WIDGETS + "/" + first + "/undeletion").then().statusCode(200);
        us.tryCreating(Map.of("Badge__c", "blue")).statusCode(400);
        us.tryCreating(Map.of("Badge__c", "red")).statusCode(400);
    }

    @Test
    void isWhatUpsertFindsARecordBy() {
        String id = us.marketing()
                .body(Map.of("Name", "new"))
                .patch(WIDGETS + "/Code__c/K-1")
                .then()
                .statusCode(201)
                .body("created", is(true))
                .extract()
                .path("id");
        us.marketing()
                .body(Map.of("Name", "changed"))
                .patch(WIDGETS + "/code__c/k-1")
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("id", is(id));
        us.read(id).body("Name", is("changed")).body("Code__c", is("K-1"));
        us.marketing().get(WIDGETS + "/Code__c/K-1").then().statusCode(200).body("Id", is(id));
        us.marketing()
                .body(Map.of("Name", "by number"))
                .patch(WIDGETS + "/Number__c/7.5")
                .then()
                .statusCode(201);
        us.marketing().get(WIDGETS + "/Number__c/7.50").then().statusCode(200).body("Name", is("by number"));
        us.marketing().get(WIDGETS + "/Code__c/K-2").then().statusCode(404);
        us.marketing()
                .body(Map.of("Name", "x"))
                .patch(WIDGETS + "/Badge__c/x")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"));
        us.marketing().delete(WIDGETS + "/Code__c/K-1").then().statusCode(204);
        us.marketing().get(WIDGETS + "/Code__c/K-1").then().statusCode(404);
    }

    @Test
    void upsertsManyAtOnce() {
        us.create(Map.of("Name", "there", "Code__c", "c1"));
        List<Map<String, Object>> records = IntStream.range(0, 3)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("attributes", Map.of("type", "Widget"), "Name", "n" + i, "Code__c", "C" + i))
                .toList();
        us.marketing()
                .body(Map.of("records", records))
                .patch(ROOT + "/composite/sobjects/Widget/Code__c")
                .then()
                .statusCode(200)
                .body("success", contains(true, true, true))
                .body("created", contains(true, false, true));
        assertEquals(List.of("n0", "n1", "n2"), us.ask("SELECT Name FROM Widget ORDER BY Code__c", "Name"));
    }

    @Test
    void refusesOneOfTwoAlikeInOneCall() {
        Map<String, Object> record = Map.of("attributes", Map.of("type", "Widget"), "Name", "n", "Badge__c", "same");
        us.marketing()
                .body(Map.of("records", List.of(record, record)))
                .post(ROOT + "/composite/sobjects")
                .then()
                .statusCode(200)
                .body("success", contains(true, false))
                .body("[1].errors[0].statusCode", is("DUPLICATE_VALUE"));
        us.ask("SELECT Id FROM Widget").body("totalSize", is(1));
    }

    @Test
    void isGivenToOneOfSixteenThatAskAtOnce() throws Exception {
        assertEquals(
                List.of(1L, 15L),
                statuses(
                        16,
                        () -> us.tryCreating(Map.of("Badge__c", "wanted"))
                                .extract()
                                .statusCode()));
        us.ask("SELECT Id FROM Widget").body("totalSize", is(1));
        List<Integer> upserts = run(
                16,
                () -> us.marketing()
                        .body(Map.of("Name", "u"))
                        .patch(WIDGETS + "/Code__c/one")
                        .statusCode());
        assertEquals(1, upserts.stream().filter(status -> status == 201).count(), upserts.toString());
        us.ask("SELECT Id FROM Widget WHERE Code__c = 'one'").body("totalSize", is(1));
    }

    /** How many were created, and how many were refused as duplicates. */
    private static List<Long> statuses(int callers, Callable<Integer> call) throws Exception {
        List<Integer> statuses = run(callers, call);
        return List.of(
                statuses.stream().filter(status -> status == 201).count(),
                statuses.stream().filter(status -> status == 400).count());
    }

    private static List<Integer> run(int callers, Callable<Integer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(callers, call))) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
