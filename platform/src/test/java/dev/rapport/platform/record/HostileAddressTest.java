package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look like code, in values, addresses and headers, are texts. */
@QuarkusTest
class HostileAddressTest {
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
}
