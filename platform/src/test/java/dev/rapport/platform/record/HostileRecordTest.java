package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    /** As clients put it into an address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        marketing()
                .get(WIDGETS + "/ExternalId/{key}", "a\0b")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("FIELD_INTEGRITY_EXCEPTION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table widget; --",
                "' OR 1=1 --",
                "\\\"; drop table widget; --",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} #{7*7} ${7*7}",
                "$1 ? :name ?1 %s %n",
                "\u202etxt.exe\u202c e\u0301 \uD83D\uDE00",
            })
    void keepsATextThatLooksLikeCodeAsItIs(String text) {
        String key = unique() + " " + text;
        String id = created(WIDGETS, Map.of("Name", "x", "Notes", text, "Color", text, "ExternalId", key));
        marketing()
                .urlEncodingEnabled(false)
                .get(WIDGETS + "/ExternalId/" + encoded(key))
                .then()
                .statusCode(200)
                .body("Id", is(id))
                .body("Notes", is(text))
                .body("Color", is(text));
        marketing()
                .body(Map.of("Parts", 1))
                .urlEncodingEnabled(false)
                .patch(WIDGETS + "/ExternalId/" + encoded(key))
                .then()
                .statusCode(200)
                .body("id", is(id));
        String literal = key.replace("\\", "\\\\").replace("'", "\\'");
        marketing()
                .queryParam("q", "SELECT Id FROM Widget WHERE ExternalId = '" + literal + "'")
                .get(ROOT + "/query")
                .then()
                .statusCode(200)
                .body("records.Id", contains(id));
        marketing()
                .urlEncodingEnabled(false)
                .delete(WIDGETS + "/ExternalId/" + encoded(key))
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table widget; --", "' OR 1=1 --", "${jndi:ldap://127.0.0.1/a}", "{{7*7}}"})
    void findsNothingUnderANameThatLooksLikeCode(String text) {
        marketing()
                .urlEncodingEnabled(false)
                .get(WIDGETS + "/" + encoded(text))
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("MALFORMED_ID"));
        marketing()
                .urlEncodingEnabled(false)
                .get(WIDGETS + "/ExternalId/" + encoded(text))
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"));
        marketing()
                .urlEncodingEnabled(false)
                .get(ROOT + "/sobjects/" + encoded(text) + "/describe")
                .then()
                .statusCode(404);
        marketing()
                .urlEncodingEnabled(false)
                .get(WIDGETS + "/" + encoded(text) + "/x")
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"));
        marketing()
                .queryParam("fields", text)
                .get(GADGETS + "/a0G000000000001")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "If-Match; ' OR 1=1 --",
                "If-Match; 99999999999999999999",
                "If-Modified-Since; ' drop table widget",
                "Sforce-Duplicate-Rule-Header; ${jndi:ldap://127.0.0.1/a}",
                "Sforce-Call-Options; client=' OR 1=1 --",
                "Sforce-Query-Options; batchSize=99999999999999999999",
                "traceparent; ' OR 1=1 --",
                "Accept-Language; ${jndi:ldap://127.0.0.1/a}",
                "X-HTTP-Method-Override; ' drop table widget",
            })
    void survivesAnyHeader(String name, String value) {
        String id = widget("x");
        int status = marketing()
                .header(name, value)
                .body("{\"Parts\": 1}")
                .patch(WIDGETS + "/" + id)
                .statusCode();
        assertEquals(name.equals("If-Match") ? 412 : 204, status, name);
        marketing().header(name, value).get(WIDGETS + "/" + id).then().statusCode(200);
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR 1=1 --", "${jndi:ldap://127.0.0.1/a}", "k"})
    void takesAnyIdempotencyKeyOrRefusesIt(String start) {
        String key = start + unique();
        int status = marketing()
                .header("Idempotency-Key", key)
                .body("{\"Parts\": 1}")
                .post(WIDGETS)
                .statusCode();
        assertEquals(400, status);
    }

    @AfterEach
    void leavesNothingBehind() {
        assertEquals(before, widgets());
    }
}
