package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen to a job, when, and for whom. */
@QuarkusTest
class JobLifeTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @Test
    void anAbortedJobWritesNothingAndGivesItsRowsBack() {
        String job = client.open("insert", "Widget", Map.of());
        client.put(job, "Name,Color\na," + mark + "\nb," + mark + "\n").then().statusCode(201);
        client.state(job, "Aborted").then().statusCode(200).body("state", is("Aborted"));
        assertEquals(
                List.of("\"Name\",\"Color\"", "\"a\",\"" + mark + "\"", "\"b\",\"" + mark + "\""),
                client.lines(job, "unprocessedrecords"));
        assertEquals(3, client.lines(job, "unprocessedRecords").size());
        assertEquals(1, client.lines(job, "successfulResults").size());
        assertEquals(List.of(), client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id"));
        refused(client.state(job, "UploadComplete"), 400, "INVALIDJOBSTATE", "it is over");
        refused(client.put(job, "Name\nx\n"), 400, "INVALIDJOBSTATE", "Aborted");
    }

    @Test
    void aJobThatIsOverTakesNothingMore() {
        String job = client.done("insert", Map.of(), "Name\nx\n");
        refused(client.state(job, "Aborted"), 400, "INVALIDJOBSTATE", "JobComplete");
        refused(client.state(job, "UploadComplete"), 400, "INVALIDJOBSTATE", "JobComplete");
        refused(client.put(job, "Name\ny\n"), 400, "INVALIDJOBSTATE", "takes no data any more");
    }

    @Test
    void aChangeOfStateMayBringTheWholeJobAlong() {
        String job = client.open("insert", "Widget", Map.of());
        client.put(job, "Name,Color\na," + mark + "\n").then().statusCode(201);
        client.request()
                .contentType(ContentType.JSON)
                .body(Map.of("state", "UploadComplete", "id", job, "object", "Gadget", "apexProcessingTime", 0))
                .patch(BulkClient.INGEST + "/" + job)
                .then()
                .statusCode(200)
                .body("state", is("UploadComplete"))
                .body("object", is("Widget"));
        client.finished(BulkClient.INGEST, job).body("state", is("JobComplete"));
        assertEquals(List.of("a"), client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "'", "Name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JobComplete", "InProgress", "Failed", "Open"})
    void clientsCannotClaimWhatOnlyAWorkerBringsAbout(String state) {
        String job = client.open("insert", "Widget", Map.of());
        refused(client.state(job, state), 400, "INVALIDJOBSTATE", "Aborted or UploadComplete");
    }

    @Test
    void aStateThatDoesNotExistIsNoJson() {
        String job = client.open("insert", "Widget", Map.of());
        refused(client.state(job, "Paused"), 400, "JSON_PARSER_ERROR", "state");
        refused(
                client.request().contentType(ContentType.JSON).body("{}").patch(BulkClient.INGEST + "/" + job),
                400,
                "REQUIRED_FIELD_MISSING",
                "state");
        refused(
                client.request().contentType(ContentType.JSON).patch(BulkClient.INGEST + "/" + job),
                400,
                "JSON_PARSER_ERROR",
                "");
    }

    @Test
    void sendingDataAgainReplacesIt() {
        String job = client.open("insert", "Widget", Map.of());
        client.put(job, "Name,Color\nfirst," + mark + "\n").then().statusCode(201);
        client.run(job, "Name,Color\nsecond," + mark + "\n").body("numberRecordsProcessed", is(1));
        assertEquals(List.of("second"), client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "'", "Name"));
    }

    @Test
    void onlyWhatIsNotGoingOnIsDeleted() {
        String open = client.open("insert", "Widget", Map.of());
        refused(client.request().delete(BulkClient.INGEST + "/" + open), 400, "INVALIDJOBSTATE", "abort it first");
        client.state(open, "Aborted").then().statusCode(200);
        client.request().delete(BulkClient.INGEST + "/" + open).then().statusCode(204);
        refused(client.request().get(BulkClient.INGEST + "/" + open), 404, "NOT_FOUND", open);
        refused(client.request().delete(BulkClient.INGEST + "/" + open), 404, "NOT_FOUND", open);
        refused(client.results(open, "successfulResults"), 404, "NOT_FOUND", open);
        String done = client.done("insert", Map.of(), "Name\nx\n");
        client.request().delete(BulkClient.INGEST + "/" + done).then().statusCode(204);
    }

    @Test
    void aJobIsItsCreatorsAndAnAdmins() {
        String job = client.done("insert", Map.of(), "Name\nx\n");
        for (BulkClient stranger : List.of(
                new BulkClient(Organizations.GLOBEX, "marketing"),
                new BulkClient(Organizations.GLOBEX, "admin"),
                new BulkClient(Organizations.ACME, "sales"))) {
            refused(stranger.request().get(BulkClient.INGEST + "/" + job), 404, "NOT_FOUND", job);
            refused(stranger.put(job, "Name\nx\n"), 404, "NOT_FOUND", job);
            refused(stranger.state(job, "Aborted"), 404, "NOT_FOUND", job);
            refused(stranger.results(job, "successfulResults"), 404, "NOT_FOUND", job);
            refused(stranger.results(job, "failedResults"), 404, "NOT_FOUND", job);
            refused(stranger.request().delete(BulkClient.INGEST + "/" + job), 404, "NOT_FOUND", job);
        }
        new BulkClient(Organizations.ACME, "admin")
                .request()
                .get(BulkClient.INGEST + "/" + job)
                .then()
                .statusCode(200);
        refused(client.request().get(BulkClient.QUERY + "/" + job), 404, "NOT_FOUND", job);
    }

    @Test
    void aRoleWithoutTheRightMakesNoJob() {
        BulkClient executive = new BulkClient(Organizations.ACME, "executive");
        BulkClient sales = new BulkClient(Organizations.ACME, "sales");
        refused(
                job(executive, Map.of("operation", "insert", "object", "Widget")),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "create");
        refused(
                job(executive, Map.of("operation", "update", "object", "Widget")),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "update");
        refused(
                job(sales, Map.of("operation", "delete", "object", "Widget")),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "delete");
        refused(RestAssured.given().get(BulkClient.INGEST), 401, "INVALID_SESSION_ID", "Session");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"operation\":\"insert\"}; INVALIDJOB; object",
                "{\"object\":\"Widget\"}; INVALIDJOB; operation",
                "{\"object\":\"Widget\",\"operation\":\"query\"}; INVALIDJOB; operation",
                "{\"object\":\"Widget\",\"operation\":\"merge\"}; INVALIDJOB; merge",
                "{\"object\":\"Wigdet\",\"operation\":\"insert\"}; INVALID_TYPE; Did you mean 'Widget'?",
                "{\"object\":\"Widget\",\"operation\":\"upsert\"}; INVALIDJOB; externalIdFieldName",
                "{\"object\":\"Widget\",\"operation\":\"upsert\",\"externalIdFieldName\":\"Nonsense\"}; INVALID_FIELD; Nonsense",
                "{\"object\":\"Widget\",\"operation\":\"upsert\",\"externalIdFieldName\":\"Name\"}; INVALID_FIELD; Usable",
                "{\"object\":\"Widget\",\"operation\":\"insert\",\"contentType\":\"XML\"}; INVALIDJOB; CSV",
                "{\"object\":\"Widget\",\"operation\":\"insert\",\"columnDelimiter\":\"DOT\"}; JSON_PARSER_ERROR; columnDelimiter",
                "{\"object\":\"Widget\",\"operation\":\"insert\",\"lineEnding\":\"CR\"}; JSON_PARSER_ERROR; lineEnding",
                "{\"object\":\"Widget\",\"operation\":\"insert\",\"color\":\"red\"}; JSON_PARSER_ERROR; color",
                "[]; JSON_PARSER_ERROR; ''",
                "{\"object\":; JSON_PARSER_ERROR; line"
            })
    void aDefinitionThatCannotBeIsRefused(String body, String code, String said) {
        refused(client.request().contentType(ContentType.JSON).body(body).post(BulkClient.INGEST), 400, code, said);
    }

    @Test
    void idsThatAreNoneAreRefused() {
        refused(client.request().get(BulkClient.INGEST + "/nonsense"), 400, "MALFORMED_ID", "nonsense");
        refused(client.request().get(BulkClient.INGEST + "/a0W000000000001"), 404, "NOT_FOUND", "");
        String job = client.done("insert", Map.of(), "Name\nx\n");
        refused(client.results(job, "results"), 404, "NOT_FOUND", "failedResults");
    }

    @Test
    void listsJobsPageByPageNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            made.addFirst(client.open("insert", "Widget", Map.of()));
        }
        Map<String, Integer> places = new HashMap<>();
        String next = BulkClient.INGEST;
        while (next != null && !places.keySet().containsAll(made)) {
            JsonPath page =
                    client.request().get(next).then().statusCode(200).extract().jsonPath();
            List<String> ids = page.getList("records.id", String.class);
            assertTrue(ids.size() <= 4);
            ids.forEach(id -> places.put(id, places.size()));
            next = page.getString("nextRecordsUrl");
            assertEquals(next == null, page.getBoolean("done"));
        }
        assertEquals(
                made,
                made.stream().sorted((a, b) -> places.get(a) - places.get(b)).toList());
        refused(client.request().get(BulkClient.INGEST + "?queryLocator=x"), 400, "INVALID_QUERY_LOCATOR", "");
    }

    private static Response job(BulkClient who, Map<String, ?> body) {
        return who.post(BulkClient.INGEST, body);
    }

    static void refused(Response answer, int status, String code, String said) {
        answer.then()
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("[0].errorCode", is(code))
                .body("[0].message", containsString(said));
    }
}
