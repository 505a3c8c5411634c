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

/** Rows that are recognised by a key: their own, or their parents'. */
@QuarkusTest
class UpsertJobTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @Test
    void upsertsByExternalIdAlsoWhenAKeyComesTwice() {
        client.done("insert", Map.of(), "Name,ExternalId\nold,one-" + mark + "\n");
        String job = client.done(
                "upsert",
                Map.of("externalIdFieldName", "externalid"),
                "ExternalId,Name,Parts\nONE-" + mark + ",changed,1\ntwo-" + mark + ",new,2\nTwo-" + mark
                        + ",newer,\n,none,\n");
        assertEquals(
                List.of("false", "true", "false"),
                client.lines(job, "successfulResults").stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1].replace("\"", ""))
                        .toList());
        assertEquals(2, client.lines(job, "failedResults").size());
        assertEquals(
                List.of("changed", "newer"),
                client.ask(
                        "SELECT Name FROM Widget WHERE ExternalId IN ('one-" + mark + "','two-" + mark
                                + "') ORDER BY Name",
                        "Name"));
        assertEquals(List.of(2), client.ask("SELECT Parts FROM Widget WHERE ExternalId = 'two-" + mark + "'", "Parts"));
    }

    @Test
    void upsertRefusesAKeyThatSeveralRecordsHave() {
        client.done("insert", Map.of(), "Name,Email\na," + mark + "@b.de\nb," + mark + "@b.de\n");
        String job = client.done(
                "upsert",
                Map.of("externalIdFieldName", "Email"),
                "Email,Name\n" + mark + "@b.de,c\nnew" + mark + "@b.de,d\n");
        assertTrue(client.lines(job, "failedResults").get(1).contains("more than one record found"));
        assertEquals(2, client.lines(job, "successfulResults").size());
    }

    @Test
    void findsParentsByTheirExternalId() {
        String gadget = client.open("insert", "Gadget", Map.of());
        client.run(gadget, "Name,Code\nparent,g-" + mark + "\n").body("state", is("JobComplete"));
        String id = client.lines(gadget, "successfulResults").get(1).substring(1, 19);
        String job = client.open("insert", "Widget", Map.of());
        client.run(
                        job,
                        "Name,Color,Gadget.Code\nchild," + mark + ",G-" + mark + "\norphan," + mark + ",none\nfree,"
                                + mark + ",\n")
                .body("numberRecordsFailed", is(1));
        assertEquals(
                List.of(id),
                client.ask("SELECT GadgetId FROM Widget WHERE Color = '" + mark + "' AND Name = 'child'", "GadgetId"));
        assertTrue(client.lines(job, "failedResults")
                .get(1)
                .contains("Foreign key external ID: none not found for field Code in entity Gadget:GadgetId --"));
    }
}
