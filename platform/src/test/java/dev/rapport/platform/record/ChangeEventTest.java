package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.CheckedIn;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change event says of a change, for each way a record changes. */
@QuarkusTest
class ChangeEventTest {
    @Inject
    EntityManager entities;

    private EventProbe probe;

    @BeforeEach
    void look() {
        probe = EventProbe.on("rapport.platform-test.changes");
    }

    @AfterEach
    void stopLooking() {
        probe.close();
    }

    @Test
    void aNewRecordsEventCarriesWhatWasSetAndNamesNoChangedField() {
        JsonNode change = change(created(WIDGETS, Map.of("Name", "Lever", "Parts", 3)), "CREATE");
        assertEquals("Lever", change.path("Name").asText());
        assertEquals(3, change.path("Parts").asInt());
        assertFalse(change.has("Color"), "what was not set is not carried");
        assertEquals(List.of(), texts(header(change).path("changedFields")));
        assertEquals(List.of(), texts(header(change).path("nulledFields")));
    }

    @Test
    void aChangeOfAFieldToNothingIsToldAsNulled() {
        String id = created(WIDGETS, Map.of("Name", "Lever", "Parts", 3, "Color", "Red"));
        Map<String, Object> emptied = new HashMap<>(Map.of("Color", "Blue"));
        emptied.put("Parts", null);
        marketing().body(emptied).patch(WIDGETS + "/" + id).then().statusCode(204);
        JsonNode change = change(id, "UPDATE");
        assertEquals(List.of("Parts"), texts(header(change).path("nulledFields")));
        assertEquals(
                Set.of("Parts", "Color", "LastModifiedDate"),
                Set.copyOf(texts(header(change).path("changedFields"))));
        assertTrue(change.path("Parts").isNull());
        assertEquals("Blue", change.path("Color").asText());
        assertFalse(change.has("Name"), "what did not change is not carried");
    }

    @Test
    void aDeletionAndItsTakingBackAreToldApart() {
        String id = created(WIDGETS, Map.of("Name", "Lever", "Parts", 3));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        marketing().post(WIDGETS + "/" + id + "/undeletion").then().statusCode(200);
        JsonNode deleted = change(id, "DELETE");
        JsonNode undeleted = change(id, "UNDELETE");
        assertEquals(1, header(deleted).path("version").asInt());
        assertEquals(2, header(undeleted).path("version").asInt());
        for (JsonNode change : List.of(deleted, undeleted)) {
            assertEquals(List.of(), texts(header(change).path("changedFields")));
            assertEquals(List.of(), texts(header(change).path("nulledFields")));
            assertFalse(change.has("IsDeleted"), "the header says it");
            assertFalse(change.has("SystemModstamp"));
        }
        assertFalse(deleted.has("Parts"), "what did not change is not carried");
        assertEquals(3, undeleted.path("Parts").asInt(), "who forgot it gets all of it back");
        assertTrue(header(undeleted).path("commitNumber").asLong()
                > header(deleted).path("commitNumber").asLong());
    }

    @Test
    void anUndeletionThatIsRefusedIsNotTold() {
        String id = created(WIDGETS, Map.of("Name", "Lever"));
        marketing().post(WIDGETS + "/" + id + "/undeletion").then().statusCode(400);
        marketing().body("{\"Parts\": 1}").patch(WIDGETS + "/" + id).then().statusCode(204);
        change(id, "UPDATE");
        assertEquals(List.of("CREATE", "UPDATE"), types(id));
    }

    @Test
    void whatWasChangedTogetherHasOneKeyAndIsCounted() {
        List<String> ids = marketing()
                .body(Map.of(
                        "allOrNone",
                        true,
                        "records",
                        List.of(
                                Map.of("attributes", Map.of("type", "Widget"), "Name", "One"),
                                Map.of("attributes", Map.of("type", "Widget"), "Name", "Two"))))
                .post(ROOT + "/composite/sobjects")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        JsonNode one = header(change(ids.get(0), "CREATE"));
        JsonNode two = header(change(ids.get(1), "CREATE"));
        JsonNode other = header(change(created(WIDGETS, Map.of("Name", "Three")), "CREATE"));
        assertEquals(one.path("transactionKey"), two.path("transactionKey"));
        assertEquals(one.path("commitNumber"), two.path("commitNumber"));
        assertEquals(
                List.of(1, 2),
                List.of(
                        one.path("sequenceNumber").asInt(),
                        two.path("sequenceNumber").asInt()));
        assertNotEquals(one.path("transactionKey"), other.path("transactionKey"));
        assertTrue(
                other.path("commitNumber").asLong() > one.path("commitNumber").asLong());
    }

    @Test
    void theOriginNamesTheApiItsVersionAndTheClient() {
        String id = created(WIDGETS.replace("v60.0", "v55.0"), Map.of("Name", "Lever"));
        String origin = header(change(id, "CREATE")).path("changeOrigin").asText();
        assertTrue(origin.startsWith("com/rapport/api/rest/55.0;client="), origin);
    }

    @Test
    void whatRapportDoesOfItselfHasNoApi() {
        Caller part = Caller.system(RecordId.parse(Organizations.ACME).value(), "calendar");
        AtomicReference<String> id = new AtomicReference<>();
        CurrentCaller.runAs(
                part,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    Widget widget = new Widget();
                    widget.name = "Of itself";
                    entities.persist(widget);
                    entities.flush();
                    id.set(widget.id().toString());
                }));
        assertEquals(
                "com/rapport/system;client=calendar",
                header(change(id.get(), "CREATE")).path("changeOrigin").asText());
    }

    /** Probes hold services' events against the contract; this application is none of them. */
    @Test
    void theHeaderIsAsPromised() throws IOException {
        String id = created(WIDGETS, Map.of("Name", "Lever"));
        var promised = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(CheckedIn.docs().resolve("api/events/RecordChanged.json")));
        assertEquals(Set.of(), promised.validate(change(id, "CREATE")));
        JsonNode header = header(change(id, "CREATE"));
        UUID.fromString(header.path("transactionKey").asText());
        assertEquals(
                Tokens.user(Organizations.ACME, "marketing"),
                header.path("commitUser").asText());
        assertEquals(List.of(), texts(header.path("diffFields")));
    }

    private JsonNode change(String id, String type) {
        return probe.await("RecordChanged", event -> is(event.data(), id, type), Duration.ofSeconds(20))
                .data();
    }

    private List<String> types(String id) {
        return probe.received("RecordChanged").stream()
                .map(event -> header(event.data()))
                .filter(header -> header.path("recordIds").path(0).asText().equals(id))
                .map(header -> header.path("changeType").asText())
                .toList();
    }

    private static boolean is(JsonNode change, String id, String type) {
        return header(change).path("recordIds").path(0).asText().equals(id)
                && header(change).path("changeType").asText().equals(type);
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
