package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs that delete, into the bin or for good. */
@QuarkusTest
class DeleteJobTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final BulkClient admin = new BulkClient(Organizations.ACME, "admin");
    private final String mark = UUID.randomUUID().toString();

    private List<String> ids(String job) {
        return admin.lines(job, "successfulResults").stream()
                .skip(1)
                .filter(line -> line.startsWith("\"a0"))
                .map(line -> line.substring(1, 19))
                .toList();
    }

    @Test
    void deletesIntoTheBin() {
        List<String> ids = ids(client.done("insert", Map.of(), "Name,Color\na," + mark + "\nb," + mark + "\n"));
        String job = client.done("delete", Map.of(), "Id\n" + ids.get(0) + "\n" + ids.get(0) + "\n");
        assertEquals(2, client.lines(job, "successfulResults").size());
        assertTrue(client.lines(job, "failedResults").get(1).contains("ENTITY_IS_DELETED:entity is deleted"));
        assertEquals(List.of("b"), client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "'", "Name"));
        client.request()
                .queryParam("q", "SELECT Id FROM Widget WHERE Color = '" + mark + "'")
                .get(BulkClient.DATA + "/queryAll")
                .then()
                .body("totalSize", is(2));
    }

    @Test
    void hardDeleteRemovesForGoodAndOnlyForAdmins() {
        List<String> ids = ids(client.done("insert", Map.of(), "Name,Color\na," + mark + "\nb," + mark + "\n"));
        client.post(BulkClient.INGEST, Map.of("operation", "hardDelete", "object", "Widget"))
                .then()
                .statusCode(403)
                .body("[0].errorCode", is("INSUFFICIENT_ACCESS_OR_READONLY"));
        admin.done("delete", Map.of(), "Id\n" + ids.get(1) + "\n");
        admin.done("hardDelete", Map.of(), "Id\n" + ids.get(0) + "\n" + ids.get(1) + "\n");
        client.request()
                .queryParam("q", "SELECT Id FROM Widget WHERE Color = '" + mark + "'")
                .get(BulkClient.DATA + "/queryAll")
                .then()
                .body("totalSize", is(0));
    }

    @Test
    void hardDeleteLeavesWhatOthersDependOn() {
        String gadgets = admin.open("insert", "Gadget", Map.of());
        admin.run(gadgets, "Name\nparent\nalone\n").body("state", is("JobComplete"));
        List<String> ids = ids(gadgets);
        admin.done("insert", Map.of(), "Name,GadgetId\nchild," + ids.getFirst() + "\n");
        String job = admin.open("hardDelete", "Gadget", Map.of());
        admin.run(job, "Id\n" + ids.get(0) + "\n" + ids.get(1) + "\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsFailed", is(1));
        assertTrue(admin.lines(job, "failedResults").get(1).contains("DELETE_FAILED:"));
        admin.request()
                .get(BulkClient.DATA + "/sobjects/Gadget/" + ids.getFirst())
                .then()
                .statusCode(200);
    }
}
