package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.widget;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is meant to harm is refused with a code, soon, and leaves nothing behind. */
@QuarkusTest
class HostileRecordTest {
    private static final long SOON = 5;

    private int before;

    @BeforeEach
    void count() {
        before = widgets();
    }

    private static int widgets() {
        return marketing()
                .queryParam("q", "SELECT COUNT() FROM Widget")
                .get(ROOT + "/query")
                .then()
                .statusCode(200)
                .extract()
                .path("totalSize");
    }

    /** Without a log: making 1e999999999 pretty for it would take all memory. */
    private static RequestSpecification quietly() {
        return marketing().config(RestAssuredConfig.newConfig());
    }

    private void refuses(String path, String body, int status, String code) {
        quietly()
                .body(body)
                .post(path)
                .then()
                .time(lessThan(SOON), SECONDS)
                .statusCode(status)
                .body("[0].errorCode", is(code));
        assertEquals(before, widgets());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sobjects/Widget",
                "/composite",
                "/composite/batch",
                "/composite/graph",
                "/composite/sobjects",
                "/composite/sobjects/Widget",
                "/composite/tree/Widget",
                "/parameterizedSearch",
                "/jobs/ingest",
                "/jobs/query",
            })
    void refusesJsonThatIsNestedWithoutEnd(String door) {
        refuses(ROOT + door, "[".repeat(100_000), 400, "JSON_PARSER_ERROR");
        refuses(ROOT + door, "{\"Name\":".repeat(14_000), 400, "JSON_PARSER_ERROR");
        refuses(ROOT + door, "{\"Name\":" + "9".repeat(100_000) + "}", 400, "JSON_PARSER_ERROR");
        refuses(ROOT + door, "{\"" + "k".repeat(100_000) + "\": 1}", 400, "JSON_PARSER_ERROR");
        refuses(ROOT + door, "{\"Name\": NaN}", 400, "JSON_PARSER_ERROR");
    }

    @Test
    void refusesAStructureWhereAValueBelongs() {
        refuses(
                WIDGETS,
                "{\"Name\": " + "[".repeat(990) + "]".repeat(990) + "}",
                400,
                "INVALID_TYPE_ON_FIELD_IN_RECORD");
    }

    @Test
    void refusesABodyThatIsPacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[10_000_000]);
        }
        for (String door : new String[] {"/sobjects/Widget", "/composite", "/composite/sobjects", "/jobs/ingest"}) {
            marketing()
                    .contentType(ContentType.JSON)
                    .header("Content-Encoding", "gzip")
                    .body(bomb.toByteArray())
                    .post(ROOT + door)
                    .then()
                    .time(lessThan(SOON), SECONDS)
                    .statusCode(415)
                    .header("Accept-Encoding", "identity")
                    .body("[0].errorCode", is("UNSUPPORTED_MEDIA_TYPE"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Price; 1e999999999; NUMBER_OUTSIDE_VALID_RANGE",
                "Price; \"1e999999999\"; NUMBER_OUTSIDE_VALID_RANGE",
                "Price; 99999999.999; NUMBER_OUTSIDE_VALID_RANGE",
                "Price; -99999999.995; NUMBER_OUTSIDE_VALID_RANGE",
                "Price; \"NaN\"; INVALID_TYPE_ON_FIELD_IN_RECORD",
                "Price; \"Infinity\"; INVALID_TYPE_ON_FIELD_IN_RECORD",
                "Parts; 1e-400; INVALID_TYPE_ON_FIELD_IN_RECORD",
                "Parts; 1e-999999999; INVALID_TYPE_ON_FIELD_IN_RECORD",
                "Parts; 2147483648; NUMBER_OUTSIDE_VALID_RANGE",
                "Parts; 99999999999; NUMBER_OUTSIDE_VALID_RANGE",
            })
    void refusesNumbersBeyondTheirField(String field, String number, String code) {
        refuses(WIDGETS, "{\"Name\": \"x\", \"" + field + "\": " + number + "}", 400, code);
    }

    @Test
    void refusesANumberWithoutEnd() {
        String digits = "\"" + "9".repeat(120_000) + "\"";
        refuses(WIDGETS, "{\"Name\": \"x\", \"Price\": " + digits + "}", 400, "INVALID_TYPE_ON_FIELD_IN_RECORD");
        refuses(WIDGETS, "{\"Name\": \"x\", \"Parts\": " + digits + "}", 400, "INVALID_TYPE_ON_FIELD_IN_RECORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "\"1e-999999999\"", "1e-400", "0e999999999", "-0.0049"})
    void roundsWhatIsSmallerThanItsFieldToNothing(String number) {
        String id = quietly()
                .body("{\"Name\": \"x\", \"Price\": " + number + "}")
                .post(WIDGETS)
                .then()
                .time(lessThan(SOON), SECONDS)
                .statusCode(201)
                .extract()
                .path("id");
        marketing().get(WIDGETS + "/" + id).then().body("Price", is(0.0f));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\udc00\\ud800", "a\\u0000b"})
    void refusesWhatIsNoText(String text) {
        refuses(WIDGETS, "{\"Name\": \"" + text + "\"}", 400, "FIELD_INTEGRITY_EXCEPTION");
        refuses(WIDGETS, "{\"Name\": \"x\", \"Notes\": \"" + text + "\"}", 400, "FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        String emoji = "\uD83D\uDE00";
        String id = widget(emoji.repeat(20));
        marketing().get(WIDGETS + "/" + id).then().body("Name", is(emoji.repeat(20)));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        refuses(WIDGETS, "{\"Name\": \"" + emoji.repeat(21) + "\"}", 400, "STRING_TOO_LONG");
    }

    @Test
    void theLastOfTwoEqualKeysCounts() {
        String id = marketing()
                .body("{\"Name\": \"first\", \"Name\": \"last\"}")
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        marketing().get(WIDGETS + "/" + id).then().body("Name", is("last"));
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
    }

    @AfterEach
    void leavesNothingBehind() {
        assertEquals(before, widgets());
    }
}
