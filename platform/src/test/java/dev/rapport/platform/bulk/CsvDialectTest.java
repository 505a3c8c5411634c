package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is understood as CSV, and what is not: a file with a fault anywhere writes nothing at all. */
@QuarkusTest
class CsvDialectTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = ' ',
            value = {"COMMA #,#", "SEMICOLON ;", "TAB #\t#", "PIPE |", "CARET ^", "BACKQUOTE `"})
    void readsAndWritesEveryDelimiterAndLineEnding(String name, String delimiter) {
        for (String ending : List.of("LF", "CRLF")) {
            String end = ending.equals("LF") ? "\n" : "\r\n";
            String job = client.open("insert", "Widget", Map.of("columnDelimiter", name, "lineEnding", ending));
            client.run(
                            job,
                            String.join(delimiter, "Name", "Color", "Notes")
                                    + end
                                    + String.join(delimiter, "d", mark, "\"a" + delimiter + "b\"")
                                    + end)
                    .body("state", is("JobComplete"))
                    .body("numberRecordsFailed", is(0));
            String answer = client.results(job, "successfulResults").asString();
            assertTrue(
                    answer.endsWith(
                            String.join(delimiter, "\"d\"", "\"" + mark + "\"", "\"a" + delimiter + "b\"") + end),
                    answer);
            assertTrue(
                    answer.startsWith("\"sf__Id\"" + delimiter + "\"sf__Created\"" + delimiter + "\"Name\""), answer);
        }
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("a byte order mark", "\uFEFFName,Color\nx,%s\n"),
                Arguments.of("a byte order mark before a quote", "\uFEFF\"Name\",Color\nx,%s\n"),
                Arguments.of("no line end at the end", "Name,Color\nx,%s"),
                Arguments.of("empty lines", "\nName,Color\n\nx,%s\n\n"),
                Arguments.of("another line ending than declared", "Name,Color\r\nx,%s\r\n"),
                Arguments.of("old Mac line ends", "Name,Color\rx,%s\r"),
                Arguments.of("all in quotes", "\"Name\",\"Color\"\n\"x\",\"%s\"\n"),
                Arguments.of("names in any case, with blanks around", " name , COLOR \nx,%s\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void understands(String what, String csv) {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, csv.formatted(mark))
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(1))
                .body("numberRecordsFailed", is(0));
        assertEquals(List.of("x"), client.ask("SELECT Name FROM Widget WHERE Color = '" + mark + "'", "Name"));
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("nothing", "", "the upload is empty"),
                Arguments.of("empty lines only", "\n\n", "the upload is empty"),
                Arguments.of("a quotation that never ends", "Name,Color\na,%1$s\n\"b,%1$s\n", "quote"),
                Arguments.of("text behind a quotation", "Name,Color\na,%1$s\n\"b\"c,%1$s\n", "line 3"),
                Arguments.of(
                        "an unknown column",
                        "Name,Colour\na,%1$s\n",
                        "Field name not found : Colour. Did you mean 'Color'?"),
                Arguments.of("another delimiter", "Name;Color\na;%1$s\n", "columnDelimiter is COMMA"),
                Arguments.of("a column twice", "Name,Color,name\na,%1$s,b\n", "Duplicate field : name"),
                Arguments.of("a column without a name", "Name,,Color\na,b,%1$s\n", "Field name not found"),
                Arguments.of("data without a header", "a,%1$s\n", "Field name not found : a"),
                Arguments.of("an unknown relationship", "Name,Color,Box.Code\na,%1$s,c\n", "no relationship 'Box'"),
                Arguments.of(
                        "a parent's ordinary field",
                        "Name,Color,Gadget.Name\na,%1$s,c\n",
                        "does not match an External ID"),
                Arguments.of(
                        "a parent elsewhere", "Name,Color,Owner.Username\na,%1$s,c\n", "give their ids as OwnerId"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void failsAsAWholeFor(String what, String csv, String said) {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, csv.formatted(mark))
                .body("state", is("Failed"))
                .body("errorMessage", startsWith("InvalidBatch : "))
                .body("errorMessage", containsString(said))
                .body("numberRecordsProcessed", is(0));
        assertEquals(List.of(), client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id"));
        client.results(job, "unprocessedrecords").then().statusCode(200);
        client.results(job, "failedResults").then().statusCode(200);
    }

    @Test
    void aJobThatNeverGotDataFails() {
        String job = client.open("insert", "Widget", Map.of());
        client.state(job, "UploadComplete").then().statusCode(200);
        client.finished(BulkClient.INGEST, job)
                .body("state", is("Failed"))
                .body("errorMessage", containsString("empty"));
        assertEquals(
                "\"sf__Id\",\"sf__Created\"",
                client.results(job, "successfulResults").asString().strip());
    }

    @Test
    void aHeaderAloneIsAJobWithNothingToDo() {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, "Name,Color\n").body("state", is("JobComplete")).body("numberRecordsProcessed", is(0));
    }

    @ParameterizedTest
    @CsvSource({"update, Name", "delete, Name", "hardDelete, Name"})
    void aRecordMustBeNamedByItsId(String operation, String header) {
        BulkClient admin = new BulkClient(Organizations.ACME, "admin");
        String job = admin.open(operation, "Widget", Map.of());
        admin.run(job, header + "\nx\n")
                .body("state", is("Failed"))
                .body(
                        "errorMessage",
                        is("InvalidBatch : Field name not found : Id. " + operation + " needs this column"));
    }

    @Test
    void aDeletionTakesIdsAndNothingElse() {
        String job = client.open("delete", "Widget", Map.of());
        client.run(job, "Id,Name\na0W000000000001AAA,x\n")
                .body("state", is("Failed"))
                .body("errorMessage", is("InvalidBatch : delete takes the column Id and no other"));
    }

    @Test
    void anUpsertNeedsItsKey() {
        String job = client.open("upsert", "Widget", Map.of("externalIdFieldName", "ExternalId"));
        client.run(job, "Name\nx\n").body("state", is("Failed")).body("errorMessage", containsString("ExternalId"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] csv = ("Name,Color\nK\u00f6ln," + mark + "\n").getBytes(StandardCharsets.ISO_8859_1);
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, csv).body("state", is("Failed")).body("errorMessage", containsString("UTF-8"));
        String packed = client.open("insert", "Widget", Map.of());
        JobLifeTest.refused(
                client.request()
                        .contentType("text/csv")
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {31, -117, 8, 0})
                        .put(BulkClient.INGEST + "/" + packed + "/batches"),
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "gzip");
    }

    @Test
    void unicodeComesBackAsItWas() {
        String text = "Zoë 😀 日本 \u202e rtl e\u0301 \"q\"";
        String job = client.done(
                "insert", Map.of(), "Name,Color,Notes\nu," + mark + ",\"" + text.replace("\"", "\"\"") + "\"\n");
        assertEquals(List.of(text), client.ask("SELECT Notes FROM Widget WHERE Color = '" + mark + "'", "Notes"));
        assertTrue(client.results(job, "successfulResults").asString().contains(text.replace("\"", "\"\"")));
        String zero = client.open("insert", "Widget", Map.of());
        client.run(zero, "Name\na\0b\n").body("numberRecordsFailed", is(1));
        assertTrue(client.lines(zero, "failedResults").get(1).contains("NUL"));
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedAndNothingOfItKept() {
        String job = client.open("insert", "Widget", Map.of());
        JobLifeTest.refused(client.put(job, "Name\n" + "x\n".repeat(40_000)), 413, "REQUEST_TOO_LARGE", "split it");
        client.run(job, "Name,Color\nsmall," + mark + "\n").body("numberRecordsProcessed", is(1));
    }

    @Test
    void aValueThatIsTooLongFailsItsRowAlone() {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, "Name,Notes\nlong," + "x".repeat(32_001) + "\nshort,y\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsFailed", is(1));
        assertTrue(client.lines(job, "failedResults").get(1).startsWith("\"\",\"LIMIT_EXCEEDED:"));
    }

    @Test
    void otherBodiesStayLimited() {
        JobLifeTest.refused(
                client.request()
                        .contentType("application/json")
                        .body("{\"Name\":\"" + "x".repeat(200_000) + "\"}")
                        .post(BulkClient.DATA + "/sobjects/Widget"),
                413,
                "REQUEST_TOO_LARGE",
                "131072");
    }
}
