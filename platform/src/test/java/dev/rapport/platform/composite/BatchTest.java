package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest {
    private static ValidatableResponse batch(boolean haltOnError, List<Map<String, Object>> requests) {
        return marketing()
                .body(Map.of("haltOnError", haltOnError, "batchRequests", requests))
                .post(ROOT + "/composite/batch/")
                .then();
    }

    private static List<Map<String, Object>> requests(String id) {
        return List.of(
                Map.of(
                        "method",
                        "PATCH",
                        "url",
                        "v60.0/sobjects/Widget/" + id,
                        "richInput",
                        Map.of("Parts", 3, "Notes", "@{not.resolved}")),
                Map.of("method", "GET", "url", "/services/data/v60.0/sobjects/Nonsense/describe"),
                Map.of("method", "GET", "url", "v60.0/sobjects/Widget/" + id + "?fields=Parts,Notes"));
    }

    @Test
    void goesOnAfterARefusal() {
        batch(false, requests(widget("Lever")))
                .statusCode(200)
                .body("hasErrors", is(true))
                .body("results.statusCode", contains(204, 404, 200))
                .body("results[0].result", nullValue())
                .body("results[1].result[0].errorCode", is("NOT_FOUND"))
                .body("results[2].result.Parts", is(3))
                .body("results[2].result.Notes", is("@{not.resolved}"));
    }

    @Test
    void haltsAtARefusalIfAskedTo() {
        batch(true, requests(widget("Lever")))
                .statusCode(200)
                .body("results.statusCode", contains(204, 404, 412))
                .body("results[2].result[0].errorCode", is("BATCH_PROCESSING_HALTED"));
    }

    @Test
    void takesTwentyFiveAndNoMore() {
        List<Map<String, Object>> many = IntStream.range(0, 26)
                .mapToObj(i -> Map.<String, Object>of("method", "GET", "url", "v60.0/sobjects/Widget/describe"))
                .toList();
        batch(true, many.subList(0, 25)).body("hasErrors", is(false)).body("results[24].result.name", is("Widget"));
        batch(true, many).statusCode(400).body("[0].errorCode", is("LIMIT_EXCEEDED"));
    }
}
