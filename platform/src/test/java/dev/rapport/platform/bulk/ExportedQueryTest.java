package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which queries can be exported, and how their columns come. */
@QuarkusTest
class ExportedQueryTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @Test
    void parentsAreColumnsInTheOrderOfSelect() {
        String whole = create("Gadget", Map.of("Name", "whole"));
        String part = create("Gadget", Map.of("Name", "part", "PartOfId", whole));
        create("Widget", Map.of("Name", "a", "Color", mark, "GadgetId", part));
        create("Widget", Map.of("Name", "b", "Color", mark));
        assertEquals(
                List.of(
                        "\"Gadget.Name\",\"Name\",\"Gadget.PartOf.Name\",\"GadgetId\",\"Gadget.PartOf.Id\"",
                        "\"part\",\"a\",\"whole\",\"" + part + "\",\"" + whole + "\"",
                        "\"\",\"b\",\"\",\"\",\"\""),
                export("SELECT w.gadget.name, name, Gadget.PARTOF.Name, w.GadgetId, gadget.partOf.Id FROM Widget w"
                        + " WHERE Color = '" + mark + "' ORDER BY Name"));
    }

    @Test
    void aParentOfSeveralObjectsIsOneColumn() {
        String gadget = create("Gadget", Map.of("Name", "g"));
        String widget = create("Widget", Map.of("Name", "w"));
        create("Badge", Map.of("Text", mark + "1", "OnId", gadget));
        create("Badge", Map.of("Text", mark + "2", "OnId", widget));
        create("Badge", Map.of("Text", mark + "3"));
        assertEquals(
                List.of("\"On.Type\",\"On.Name\"", "\"Gadget\",\"g\"", "\"Widget\",\"w\"", "\"\",\"\""),
                export("SELECT On.Type, Badge.On.Name FROM Badge WHERE Text LIKE '" + mark + "%' ORDER BY Text"));
    }

    @Test
    void functionsOfOneValueKeepTheirAliases() {
        create("Widget", Map.of("Name", "a", "Color", mark, "Price", 1234.5, "BuiltOn", "2026-01-31"));
        assertEquals(
                List.of("\"p\",\"Price\",\"c\",\"BuiltOn\"", "\"1,234.5\",\"1234.50\",\"" + mark + "\",\"1/31/2026\""),
                export("SELECT FORMAT(Price) p, Price, toLabel(Color) c, FORMAT(BuiltOn) FROM Widget WHERE Color = '"
                        + mark + "'"));
    }

    @Test
    void allFieldsStandWhereTheyWereAskedFor() {
        String id = create("Gadget", Map.of("Name", "g", "Code", mark));
        List<String> lines =
                export("SELECT Gadget.PartOf.Name, FIELDS(STANDARD) FROM Gadget WHERE Code = '" + mark + "'");
        assertEquals(
                "\"PartOf.Name\",\"Id\",\"IsDeleted\",\"CreatedDate\",\"CreatedById\",\"LastModifiedDate\","
                        + "\"LastModifiedById\",\"SystemModstamp\",\"Name\",\"Code\",\"PartOfId\"",
                lines.getFirst());
        assertEquals("\"\",\"" + id + "\",\"false\"", lines.get(1).substring(0, 31));
    }

    @Test
    void semiJoinsDaysAndOrderAreHeeded() {
        String gadget = create("Gadget", Map.of("Name", mark));
        for (String name : List.of("a", "c", "b")) {
            create("Widget", Map.of("Name", name, "Color", mark, "GadgetId", gadget));
        }
        create("Widget", Map.of("Name", "d", "Color", mark));
        assertEquals(
                List.of("\"Name\"", "\"c\"", "\"b\""),
                export("SELECT Name FROM Widget WHERE GadgetId IN (SELECT Id FROM Gadget WHERE Name = '" + mark
                        + "') AND CreatedDate = LAST_N_DAYS:1 AND (NOT Name IN ('e', 'f'))"
                        + " ORDER BY Gadget.Name, Name DESC NULLS LAST LIMIT 2"));
    }

    @Test
    void allRowsSeesTheBinAsQueryAllDoes() {
        String id = create("Widget", Map.of("Name", "a", "Color", mark));
        client.request()
                .delete(BulkClient.DATA + "/sobjects/Widget/" + id)
                .then()
                .statusCode(204);
        String soql = "SELECT IsDeleted FROM Widget WHERE Color = '" + mark + "'";
        assertEquals(List.of("\"IsDeleted\""), export(soql));
        assertEquals(List.of("\"IsDeleted\"", "\"true\""), export(soql + " ALL ROWS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT COUNT() FROM Widget; GROUP BY",
                "SELECT COUNT(Id) FROM Widget; GROUP BY",
                "SELECT Color, COUNT(Id) FROM Widget GROUP BY Color; GROUP BY",
                "SELECT Color FROM Widget GROUP BY ROLLUP(Color); GROUP BY",
                "SELECT Name, (SELECT Name FROM Widgets) FROM Gadget; Aggregate Relationships",
                "SELECT TYPEOF On WHEN Widget THEN Color ELSE Name END FROM Badge; TYPEOF",
                "SELECT Id FROM Widget LIMIT 10 OFFSET 5; OFFSET",
            })
    void whatIsNoTableIsRefusedAndNoJobMade(String soql, String said) {
        Response refused = client.request()
                .contentType(ContentType.JSON)
                .body(Map.of("operation", "query", "query", soql))
                .post(BulkClient.QUERY);
        JobLifeTest.refused(refused, 400, "FEATURENOTENABLED", said);
        JobLifeTest.refused(refused, 400, "FEATURENOTENABLED", "Row:1:Column:");
    }

    private List<String> export(String soql) {
        String job = client.post(BulkClient.QUERY, Map.of("operation", "query", "query", soql))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        client.finished(BulkClient.QUERY, job).body("state", is("JobComplete"));
        return BulkClient.lines(client.request().get(BulkClient.QUERY + "/" + job + "/results"));
    }

    private String create(String object, Map<String, ?> fields) {
        return client.post(BulkClient.DATA + "/sobjects/" + object, fields)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
