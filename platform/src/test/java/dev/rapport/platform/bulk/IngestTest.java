package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final BulkClient admin = new BulkClient(Organizations.ACME, "admin");
    private final String mark = UUID.randomUUID().toString();

    private String names(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "w" + i + "," + mark)
                .collect(Collectors.joining("\n", "Name,Color\n", ""));
    }

    private List<String> ids(String job) {
        return admin.lines(job, "successfulResults").stream()
                .skip(1)
                .filter(line -> line.startsWith("\"a0"))
                .map(line -> line.substring(1, 19))
                .toList();
    }

    @Test
    void tellsANewJobAsSalesforceDoes() {
        client.post(BulkClient.INGEST, Map.of("operation", "insert", "object", "widget"))
                .then()
                .statusCode(200)
                .body("id", matchesPattern("750[A-Za-z0-9]{15}"))
                .body("operation", is("insert"))
                .body("object", is("Widget"))
                .body("state", is("Open"))
                .body("concurrencyMode", is("Parallel"))
                .body("contentType", is("CSV"))
                .body("apiVersion", is(60.0f))
                .body("lineEnding", is("LF"))
                .body("columnDelimiter", is("COMMA"))
                .body("jobType", is("V2Ingest"))
                .body("contentUrl", startsWith("services/data/v60.0/jobs/ingest/750"))
                .body("createdDate", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"))
                .body("errorMessage", nullValue());
    }

    @Test
    void insertsRowsOfEveryKindAndTellsTheirIdsInInputOrder() {
        String job = client.done(
                "insert",
                Map.of(),
                "Name,Color,Email,Parts,Price,IsActive,BuiltOn,SoldAt,Size,Notes\n"
                        + "first," + mark + ",a@b.de,3,1.50,TRUE,2026-01-31,2026-01-31T10:00:00Z,small,\"two\nlines\"\n"
                        + "second," + mark + ",,,,,,,,\"say \"\"hi\"\", ok\"\n");
        List<String> ids = ids(job);
        client.request()
                .get(BulkClient.DATA + "/sobjects/Widget/" + ids.getFirst())
                .then()
                .body("Name", is("first"))
                .body("Parts", is(3))
                .body("Price", is(1.5f))
                .body("IsActive", is(true))
                .body("BuiltOn", is("2026-01-31"))
                .body("SoldAt", is("2026-01-31T10:00:00.000+0000"))
                .body("Size", is("SMALL"))
                .body("Notes", is("two\nlines"));
        client.request()
                .get(BulkClient.DATA + "/sobjects/Widget/" + ids.get(1))
                .then()
                .body("Parts", nullValue())
                .body("Notes", is("say \"hi\", ok"));
        assertEquals(
                "\"sf__Id\",\"sf__Created\",\"Name\",\"Color\",\"Email\",\"Parts\",\"Price\",\"IsActive\",\"BuiltOn\","
                        + "\"SoldAt\",\"Size\",\"Notes\"",
                client.lines(job, "successfulResults").getFirst());
    }

    @Test
    void writesManyBatchesInOrderAndCountsThem() {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, names(57))
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(57))
                .body("numberRecordsFailed", is(0))
                .body("contentUrl", nullValue());
        List<String> rows = client.lines(job, "successfulResults/");
        assertEquals(58, rows.size());
        for (int i = 0; i < 57; i++) {
            assertTrue(rows.get(i + 1).endsWith(",\"true\",\"w" + i + "\",\"" + mark + "\""), rows.get(i + 1));
        }
        assertEquals(
                57,
                client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id")
                        .size());
    }

    @Test
    void oneBadRowFailsAloneWhateverIsWrongWithIt() {
        String taken = "taken-" + mark;
        client.done("insert", Map.of(), "Name,ExternalId\nowner," + taken + "\n");
        String job = client.open("insert", "Widget", Map.of());
        client.run(
                        job,
                        "Name,Color,Parts,ExternalId,GadgetId\n"
                                + "ok 1," + mark + ",1,,\n"
                                + "," + mark + ",1,,\n"
                                + "ok 2," + mark + ",2,,\n"
                                + "wrong," + mark + ",many,,\n"
                                + "double," + mark + ",1," + taken + ",\n"
                                + "nowhere," + mark + ",1,,a0G000000000999EAA\n"
                                + "short," + mark + "\n"
                                + "ok 3," + mark + ",3,,\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(8))
                .body("numberRecordsFailed", is(5));
        assertEquals(4, client.lines(job, "successfulResults").size());
        List<String> failed = client.lines(job, "failedResults");
        assertEquals(
                "\"sf__Id\",\"sf__Error\",\"Name\",\"Color\",\"Parts\",\"ExternalId\",\"GadgetId\"", failed.getFirst());
        assertEquals(
                "\"\",\"REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --\",\"\",\"" + mark
                        + "\",\"1\",\"\",\"\"",
                failed.get(1));
        assertTrue(failed.get(2).startsWith("\"\",\"INVALID_TYPE_ON_FIELD_IN_RECORD:Parts: "), failed.get(2));
        assertTrue(failed.get(3).startsWith("\"\",\"DUPLICATE_VALUE:"), failed.get(3));
        assertTrue(failed.get(4).startsWith("\"\",\"INVALID_CROSS_REFERENCE_KEY:"), failed.get(4));
        assertTrue(
                failed.get(5).startsWith("\"\",\"INVALIDBATCH:The row has 2 values, but the header 5"), failed.get(5));
        assertEquals(
                List.of("ok 1", "ok 2", "ok 3"),
                client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "' ORDER BY Name", "Name"));
    }

    @Test
    void updatesWhatIsGivenEmptiesWhatIsNullAndLeavesTheRest() {
        List<String> ids = ids(client.done("insert", Map.of(), "Name,Parts,Email\na,1,a@b.de\nb,2,b@b.de\n"));
        String job = client.open("update", "Widget", Map.of());
        client.run(
                        job,
                        "Id,Name,Parts,Email\n" + ids.get(0) + ",,#N/A,\n"
                                + ids.get(1).substring(0, 15) + ",B,,#N/A\n" + "a0W000000000009zzz,x,,\n,x,,\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsFailed", is(2));
        client.request()
                .get(BulkClient.DATA + "/sobjects/Widget/" + ids.get(0))
                .then()
                .body("Name", is("a"))
                .body("Parts", nullValue())
                .body("Email", is("a@b.de"));
        client.request()
                .get(BulkClient.DATA + "/sobjects/Widget/" + ids.get(1))
                .then()
                .body("Name", is("B"))
                .body("Parts", is(2))
                .body("Email", nullValue());
        assertEquals(
                List.of("\"" + ids.get(0) + "\",\"false\"", "\"" + ids.get(1) + "\",\"false\""),
                client.lines(job, "successfulResults").stream()
                        .skip(1)
                        .map(line -> line.substring(0, 28))
                        .toList());
        List<String> failed = client.lines(job, "failedResults");
        assertTrue(failed.get(1).startsWith("\"\",\"MALFORMED_ID:"), failed.get(1));
        assertTrue(
                failed.get(2).startsWith("\"\",\"REQUIRED_FIELD_MISSING:The row has no value for Id:Id --\""),
                failed.get(2));
    }

    @Test
    void takesJobAndDataInOneForm() {
        String job = client.request()
                .multiPart("job", "{\"operation\":\"insert\",\"object\":\"Widget\"}", "application/json")
                .multiPart(
                        "content",
                        "content",
                        ("Name,Color\nform," + mark + "\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(BulkClient.INGEST)
                .then()
                .statusCode(200)
                .body("state", is("UploadComplete"))
                .extract()
                .path("id");
        client.finished(BulkClient.INGEST, job).body("state", is("JobComplete"));
        assertEquals(List.of("form"), client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "'", "Name"));
        client.request()
                .multiPart("job", "{\"operation\":\"insert\",\"object\":\"Widget\"}", "application/json")
                .post(BulkClient.INGEST)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALIDJOB"))
                .body("[0].message", containsString("content"));
    }
}
