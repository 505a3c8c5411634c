package dev.rapport.platform.rest;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.platform.bulk.BulkClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client takes is heeded: JSON where it is among it, a refusal where it is not. */
@QuarkusTest
class AcceptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/sobjects", "/sobjects/Widget/describe", "/query?q=SELECT Id FROM Widget LIMIT 1", "/recent"})
    void refusesWhoTakesNoJson(String path) {
        marketing()
                .accept("application/xml")
                .get(ROOT + path)
                .then()
                .statusCode(406)
                .contentType(startsWith("application/json"))
                .body("[0].errorCode", is("NOT_ACCEPTABLE"));
    }

    @Test
    void refusesBeforeAnythingIsWritten() {
        String mark = unique();
        marketing()
                .accept("text/csv")
                .body(Map.of("Name", "w", "Color", mark))
                .post(WIDGETS)
                .then()
                .statusCode(406);
        marketing()
                .queryParam("q", "SELECT COUNT() FROM Widget WHERE Color = '" + mark + "'")
                .get(ROOT + "/query")
                .then()
                .body("totalSize", is(0));
    }

    /** As simple-salesforce does, and Salesforce answers. */
    @Test
    void tellsOfAJobToWhoAwaitsItsRows() {
        String job = marketing()
                .accept("text/csv")
                .body(Map.of("operation", "query", "query", "SELECT Id FROM Widget"))
                .post(BulkClient.QUERY)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .extract()
                .path("id");
        marketing()
                .accept("text/csv")
                .get(BulkClient.QUERY + "/" + job)
                .then()
                .statusCode(200)
                .body("id", is(job));
        marketing()
                .accept("application/xml")
                .get(BulkClient.QUERY + "/" + job)
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, application/json;q=0.1", "application/xml, */*;q=0.01"})
    void answersWhoTakesJsonAmongOthers(String accepted) {
        marketing()
                .accept(accepted)
                .get(WIDGETS + "/" + widget("Lever"))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }
}
