package dev.rapport.platform.custom;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.bulk.BulkClient;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom fields in files and in change events. */
@QuarkusTest
class CustomFieldBulkTest {
    private final OwnOrganization us = new OwnOrganization();
    private final BulkClient client = new BulkClient(us.id(), "marketing");
    private EventProbe probe;

    @BeforeEach
    void look() {
        probe = EventProbe.on("rapport.platform-test.changes");
        us.add("Score__c", "Number", Map.of("precision", 6, "scale", 1));
        us.add("Code__c", "Text", Map.of("externalId", true));
    }

    @AfterEach
    void stopLooking() {
        probe.close();
    }

    @Test
    void areColumnsOfAnUpload() {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, "Name,Score__c,Code__c\na,1.5,A\nb,,B\nc,many,C\nd,2,a\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(4))
                .body("numberRecordsFailed", is(2));
        List<String> failed = client.lines(job, "failedResults");
        assertTrue(failed.get(1).contains("INVALID_TYPE_ON_FIELD_IN_RECORD"), failed.toString());
        assertTrue(failed.get(2).contains("DUPLICATE_VALUE"), failed.toString());
        String upsert = client.open("upsert", "Widget", Map.of("externalIdFieldName", "Code__c"));
        client.run(upsert, "Code__c,Name,Score__c\nA,a,#N/A\nZ,z,9\n").body("numberRecordsFailed", is(0));
        us.ask("SELECT Code__c, Score__c FROM Widget ORDER BY Code__c")
                .body("totalSize", is(3))
                .body("records[0].Score__c", nullValue())
                .body("records[2].Score__c", is(9.0f));
        String unknown = client.open("insert", "Widget", Map.of());
        client.run(unknown, "Name,Scores__c\na,1\n")
                .body("state", is("Failed"))
                .body("errorMessage", containsString("Score__c"));
    }

    @Test
    void areColumnsOfADownload() {
        us.create(Map.of("Name", "a", "Score__c", 1.5, "Code__c", "x,y"));
        us.create(Map.of("Name", "b"));
        String job = client.post(
                        BulkClient.QUERY,
                        Map.of(
                                "operation",
                                "query",
                                "query",
                                "SELECT Name, Score__c, Code__c FROM Widget ORDER BY Name"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        client.finished(BulkClient.QUERY, job).body("state", is("JobComplete"));
        assertEquals(
                List.of("\"Name\",\"Score__c\",\"Code__c\"", "\"a\",\"1.5\",\"x,y\"", "\"b\",\"\",\"\""),
                BulkClient.lines(client.request().get(BulkClient.QUERY + "/" + job + "/results")));
    }

    @Test
    void areToldOfInChangeEvents() {
        String id = us.create(Map.of("Score__c", 1.5, "Code__c", "c"));
        JsonNode created = change(id, "CREATE");
        assertEquals(1.5, created.path("Score__c").asDouble());
        assertEquals("c", created.path("Code__c").asText());
        Map<String, Object> changes = new HashMap<>();
        changes.put("Score__c", null);
        us.marketing()
                .body(changes)
                .patch(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        JsonNode header = change(id, "UPDATE").path("ChangeEventHeader");
        assertEquals(List.of("Score__c"), texts(header.path("nulledFields")));
        assertTrue(texts(header.path("changedFields")).contains("Score__c"));
        assertTrue(!texts(header.path("changedFields")).contains("Code__c"), header.toString());
    }

    private JsonNode change(String id, String type) {
        return await().until(
                        () -> probe.received().stream()
                                .map(event -> event.data())
                                .filter(change -> header(change)
                                        .path("recordIds")
                                        .path(0)
                                        .asText()
                                        .equals(id))
                                .filter(change -> header(change)
                                        .path("changeType")
                                        .asText()
                                        .equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static JsonNode header(JsonNode change) {
        return change.path("ChangeEventHeader");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
