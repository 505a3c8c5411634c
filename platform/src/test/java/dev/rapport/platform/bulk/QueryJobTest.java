package dev.rapport.platform.bulk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryJobTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @Test
    void tellsANewJobAndItsEndAsSalesforceDoes() {
        String soql = "SELECT Id FROM Widget WHERE Color = '" + mark + "'";
        String job = client.post(BulkClient.QUERY, Map.of("operation", "query", "query", soql))
                .then()
                .statusCode(200)
                .body("id", matchesPattern("750[A-Za-z0-9]{15}"))
                .body("state", is("UploadComplete"))
                .body("object", is("Widget"))
                .body("query", is(soql))
                .body("jobType", is("V2Query"))
                .extract()
                .path("id");
        client.finished(BulkClient.QUERY, job).body("state", is("JobComplete")).body("numberRecordsProcessed", is(0));
        Response none = client.request().get(BulkClient.QUERY + "/" + job + "/results");
        none.then().header("Sforce-NumberOfRecords", "0").header("Sforce-Locator", "null");
        assertEquals(List.of("\"Id\""), BulkClient.lines(none));
    }

    @Test
    void givesAllRowsOnOnePageInTheOrderOfSelect() {
        fill(40);
        String job = query("SELECT Name, Parts, Price, IsActive, BuiltOn, SoldAt, Notes, OwnerId, GadgetId FROM Widget"
                + " WHERE Color = '" + mark + "' ORDER BY Parts");
        Response answer = client.request().get(BulkClient.QUERY + "/" + job + "/results");
        answer.then().header("Sforce-NumberOfRecords", "40").header("Sforce-Locator", "null");
        List<String> lines = BulkClient.lines(answer);
        assertEquals(41, lines.size());
        assertEquals(
                "\"Name\",\"Parts\",\"Price\",\"IsActive\",\"BuiltOn\",\"SoldAt\",\"Notes\",\"OwnerId\",\"GadgetId\"",
                lines.getFirst());
        for (int i = 0; i < 40; i++) {
            assertTrue(
                    lines.get(i + 1)
                            .startsWith("\"w\",\"" + i + "\",\"0.50\",\"false\",\"2026-01-31\","
                                    + "\"2026-01-31T10:00:00.000+0000\",\"\",\"005"),
                    lines.get(i + 1));
            assertTrue(lines.get(i + 1).endsWith("AAA\",\"\""), lines.get(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 20, 33})
    void givesPagesOfTheSizeAskedForWithoutLossOrRepetition(int size) {
        fill(20);
        String job = query("SELECT Parts FROM Widget WHERE Color = '" + mark + "' ORDER BY Name, Parts DESC");
        List<Integer> seen = new ArrayList<>();
        String locator = "";
        while (!locator.equals("null")) {
            Response page = client.request()
                    .queryParam("maxRecords", size)
                    .queryParam("locator", locator)
                    .get(BulkClient.QUERY + "/" + job + "/results");
            List<String> lines = BulkClient.lines(page);
            assertEquals("\"Parts\"", lines.getFirst());
            assertEquals(lines.size() - 1, Integer.parseInt(page.header("Sforce-NumberOfRecords")));
            lines.stream()
                    .skip(1)
                    .map(line -> Integer.valueOf(line.replace("\"", "")))
                    .forEach(seen::add);
            locator = page.header("Sforce-Locator");
        }
        assertEquals(IntStream.range(0, 20).map(i -> 19 - i).boxed().toList(), seen);
    }

    @Test
    void heedsLimitAcrossPages() {
        fill(20);
        String job = query("SELECT Parts FROM Widget WHERE Color = '" + mark + "' ORDER BY Parts LIMIT 12");
        Response first = client.request().get(BulkClient.QUERY + "/" + job + "/results?maxRecords=10");
        assertNotEquals("null", first.header("Sforce-Locator"));
        Response second = client.request()
                .queryParam("locator", first.header("Sforce-Locator"))
                .get(BulkClient.QUERY + "/" + job + "/results");
        second.then().header("Sforce-NumberOfRecords", "2").header("Sforce-Locator", "null");
        assertEquals(List.of("\"Parts\"", "\"10\"", "\"11\""), BulkClient.lines(second));
    }

    @Test
    void queryAllSeesTheBin() {
        fill(2);
        Object id = client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id")
                .getFirst();
        client.request()
                .delete(BulkClient.DATA + "/sobjects/Widget/" + id)
                .then()
                .statusCode(204);
        String soql = "SELECT Id FROM Widget WHERE Color = '" + mark + "'";
        String all = client.post(BulkClient.QUERY, Map.of("operation", "queryAll", "query", soql))
                .path("id");
        client.finished(BulkClient.QUERY, all).body("numberRecordsProcessed", is(2));
        assertEquals(
                2,
                BulkClient.lines(client.request().get(BulkClient.QUERY + "/" + query(soql) + "/results"))
                        .size());
    }

    @Test
    void writesTheDialectAskedFor() {
        fill(1);
        String job = client.post(
                        BulkClient.QUERY,
                        Map.of(
                                "operation", "query",
                                "query", "SELECT Name, Parts FROM Widget WHERE Color = '" + mark + "'",
                                "columnDelimiter", "TAB",
                                "lineEnding", "CRLF"))
                .path("id");
        client.finished(BulkClient.QUERY, job);
        assertEquals(
                "\"Name\"\t\"Parts\"\r\n\"w\"\t\"0\"\r\n",
                client.request().get(BulkClient.QUERY + "/" + job + "/results").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"operation\":\"query\"}; INVALIDJOB; query",
                "{\"query\":\"SELECT Id FROM Widget\"}; INVALIDJOB; operation",
                "{\"operation\":\"insert\",\"query\":\"SELECT Id FROM Widget\"}; INVALIDJOB; operation",
                "{\"operation\":\"query\",\"query\":\"SELECT Id FRM Widget\"}; MALFORMED_QUERY; Row:1",
                "{\"operation\":\"query\",\"query\":\"SELECT Colour FROM Widget\"}; INVALID_FIELD; Color",
                "{\"operation\":\"query\",\"query\":\"SELECT Id FROM Nonsense\"}; INVALID_TYPE; Nonsense",
                "{\"operation\":\"query\",\"query\":\"SELECT COUNT() FROM Widget\"}; FEATURENOTENABLED; COUNT()",
                "{\"operation\":\"query\",\"query\":\"SELECT Id FROM Widget\",\"contentType\":\"JSON\"}; INVALIDJOB; CSV"
            })
    void aQueryThatCannotBeIsRefused(String body, String code, String said) {
        JobLifeTest.refused(
                client.request().contentType(ContentType.JSON).body(body).post(BulkClient.QUERY), 400, code, said);
    }

    @Test
    void refusesWhatDoesNotBelongToTheJob() {
        fill(3);
        String soql = "SELECT Id FROM Widget WHERE Color = '" + mark + "'";
        String job = query(soql);
        String results = BulkClient.QUERY + "/" + job + "/results";
        String locator = client.request().get(results + "?maxRecords=1").header("Sforce-Locator");
        String other = BulkClient.QUERY + "/" + query(soql + " AND Parts > 0") + "/results";
        JobLifeTest.refused(
                client.request().queryParam("locator", locator).get(other),
                400,
                "INVALID_QUERY_LOCATOR",
                "another query");
        JobLifeTest.refused(client.request().get(results + "?locator=x"), 400, "INVALID_QUERY_LOCATOR", "");
        for (String most : List.of("0", "-1", "many", "99999999999")) {
            JobLifeTest.refused(
                    client.request().get(results + "?maxRecords=" + most), 400, "INVALID_PARAMETER", "maxRecords");
        }
        JobLifeTest.refused(
                client.request().get(results.replace("v60.0", "v61.0")), 409, "API_VERSION_MISMATCH", "v60.0");
        JobLifeTest.refused(
                new BulkClient(Organizations.GLOBEX, "admin").request().get(results), 404, "NOT_FOUND", job);
        JobLifeTest.refused(
                new BulkClient(Organizations.ACME, "sales").request().get(results), 404, "NOT_FOUND", job);
    }

    @Test
    void organisationsDoNotSeeEachOthersRows() {
        fill(3);
        BulkClient globex = new BulkClient(Organizations.GLOBEX, "marketing");
        String job = globex.post(
                        BulkClient.QUERY,
                        Map.of("operation", "query", "query", "SELECT Id FROM Widget WHERE Color = '" + mark + "'"))
                .path("id");
        globex.finished(BulkClient.QUERY, job).body("numberRecordsProcessed", is(0));
    }

    @Test
    void aJobThatIsOverCannotBeAbortedButDeleted() {
        String job = query("SELECT Id FROM Widget WHERE Color = '" + mark + "'");
        JobLifeTest.refused(client.state(BulkClient.QUERY, job, "Aborted"), 400, "INVALIDJOBSTATE", "JobComplete");
        client.request().delete(BulkClient.QUERY + "/" + job).then().statusCode(204);
        JobLifeTest.refused(client.request().get(BulkClient.QUERY + "/" + job), 404, "NOT_FOUND", job);
        JobLifeTest.refused(client.request().get(BulkClient.QUERY + "/" + job + "/results"), 404, "NOT_FOUND", job);
    }

    /** The lock stands for a query that takes its time: it is in progress when it is aborted. */
    @Test
    void aJobThatIsRunningIsAbortedAndStaysSo() throws SQLException {
        String job;
        try (var connection = owner.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table badge in access exclusive mode");
            job = client.post(BulkClient.QUERY, Map.of("operation", "query", "query", "SELECT Id FROM Badge"))
                    .path("id");
            String running = job;
            await().until(
                            () -> client.request()
                                    .get(BulkClient.QUERY + "/" + running)
                                    .path("state"),
                            "InProgress"::equals);
            JobLifeTest.refused(
                    client.request().delete(BulkClient.QUERY + "/" + job), 400, "INVALIDJOBSTATE", "abort it first");
            client.state(BulkClient.QUERY, job, "Aborted")
                    .then()
                    .statusCode(200)
                    .body("state", is("Aborted"));
            connection.rollback();
        }
        query("SELECT Id FROM Badge WHERE Text = '" + mark + "'");
        client.request().get(BulkClient.QUERY + "/" + job).then().body("state", is("Aborted"));
        assertNotEquals(
                200,
                client.request().get(BulkClient.QUERY + "/" + job + "/results").statusCode());
        client.request().delete(BulkClient.QUERY + "/" + job).then().statusCode(204);
    }

    private String query(String soql) {
        String job = client.post(BulkClient.QUERY, Map.of("operation", "query", "query", soql))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        client.finished(BulkClient.QUERY, job).body("state", is("JobComplete"));
        return job;
    }

    private void fill(int rows) {
        client.done(
                "insert",
                Map.of(),
                IntStream.range(0, rows)
                        .mapToObj(i -> "w," + mark + "," + i + ",0.5,2026-01-31,2026-01-31T10:00:00Z")
                        .collect(Collectors.joining("\n", "Name,Color,Parts,Price,BuiltOn,SoldAt\n", "\n")));
    }
}
