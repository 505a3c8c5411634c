package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are meant to harm fail their job, or their rows, and write nothing. */
@QuarkusTest
class HostileUploadTest {
    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final String mark = UUID.randomUUID().toString();

    @AfterEach
    void nothingWasWritten() {
        assertEquals(List.of(), client.ask("SELECT Id FROM Widget WHERE Color = '" + mark + "'", "Id"));
    }

    private void fails(String csv) {
        String job = client.open("insert", "Widget", Map.of());
        client.run(job, csv).body("state", is("Failed"));
    }

    @Test
    void aQuoteThatIsNeverClosedFailsTheFile() {
        fails("Name,Color\n\"never closed," + mark + "\n");
        fails("Name,Color\nx,\"" + mark + "\n".repeat(10_000));
    }

    @Test
    void aHeaderThatIsNoHeaderFailsTheFile() {
        fails(IntStream.range(0, 5_001).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n");
        fails(",".repeat(10_000) + "\nx\n");
        fails("Name,Color,\"'; drop table widget; --\"\nx," + mark + ",y\n");
        fails("Name,Color,Na\0me\nx," + mark + ",y\n");
        fails("Name,Color,Gadget.\"Code\nx," + mark + ",y\n");
    }

    @Test
    void rowsThatCannotBeFailAlone() {
        String job = client.open("insert", "Widget", Map.of());
        client.run(
                        job,
                        "Name,Color,Price,Notes\n"
                                + "a\0b," + mark + ",,\n"
                                + "x," + mark + ",1e999999999,\n"
                                + "x," + mark + ",99999999.999,\n"
                                + "x," + mark + "," + "9".repeat(30_000) + ",\n"
                                + "x," + mark + ",NaN,\n"
                                + "x," + mark + ",,\0\n"
                                + "x," + mark + ",,," + ",".repeat(2_000) + "\n")
                .body("state", is("JobComplete"))
                .body("numberRecordsProcessed", is(7))
                .body("numberRecordsFailed", is(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object | '; drop table widget; --",
                "operation | insert' OR 1=1 --",
                "lineEnding | ${jndi:ldap://127.0.0.1/a}",
                "columnDelimiter | ' OR 1=1 --",
                "contentType | {{7*7}}",
            })
    void refusesAJobWhoseOptionsAreNone(String option, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("operation", "insert", "object", "Widget"));
        body.put(option, value);
        client.post(BulkClient.INGEST, body).then().statusCode(400).body("size()", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR 1=1 --", "${jndi:ldap://127.0.0.1/a}", "Name\0", "Name; drop table widget"})
    void refusesAKeyThatIsNoField(String key) {
        client.post(BulkClient.INGEST, Map.of("operation", "upsert", "object", "Widget", "externalIdFieldName", key))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR 1=1 --", "x", "a\0b", "750000000000001"})
    void findsNoJobUnderANameThatIsNone(String id) {
        int status = client.request().get(BulkClient.INGEST + "/{id}", id).statusCode();
        assertEquals(id.startsWith("750") ? 404 : 400, status);
        int results = client.request()
                .get(BulkClient.INGEST + "/{id}/successfulResults", id)
                .statusCode();
        assertEquals(status, results);
    }
}
