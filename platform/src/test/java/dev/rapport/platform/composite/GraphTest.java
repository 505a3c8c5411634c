package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphTest {
    private static final String GRAPH = ROOT + "/composite/graph";

    private static Map<String, Object> graph(String id, String key, Map<String, ?> last) {
        return Map.of(
                "graphId",
                id,
                "compositeRequest",
                List.of(
                        Map.of("method", "POST", "url", GADGETS, "referenceId", "g", "body", Map.of("Name", unique())),
                        Map.of(
                                "method",
                                "POST",
                                "url",
                                WIDGETS,
                                "referenceId",
                                "w",
                                "body",
                                Map.of("Name", "W", "ExternalId", key, "GadgetId", "@{g.id}")),
                        Map.of("method", "POST", "url", WIDGETS, "referenceId", "last", "body", last)));
    }

    @Test
    void eachGraphIsWrittenAsAWholeOrNotAtAll() {
        String kept = unique();
        String undone = unique();
        marketing()
                .body(Map.of(
                        "graphs",
                        List.of(graph("one", kept, Map.of("Name", "fine")), graph("two", undone, Map.of("Parts", 1)))))
                .post(GRAPH)
                .then()
                .statusCode(200)
                .body("graphs.graphId", contains("one", "two"))
                .body("graphs.isSuccessful", contains(true, false))
                .body("graphs[0].graphResponse.compositeResponse.httpStatusCode", contains(201, 201, 201))
                .body(
                        "graphs[1].graphResponse.compositeResponse.body.errorCode.flatten()",
                        contains("PROCESSING_HALTED", "PROCESSING_HALTED", "REQUIRED_FIELD_MISSING"));
        marketing().get(WIDGETS + "/ExternalId/" + kept).then().statusCode(200);
        marketing().get(WIDGETS + "/ExternalId/" + undone).then().statusCode(404);
    }

    @Test
    void refusesMoreThanFiveHundredNodesAndNamesThatAreUsedTwice() {
        List<Map<String, String>> nodes = IntStream.range(0, 501)
                .mapToObj(i -> Map.of("method", "GET", "url", WIDGETS, "referenceId", "r" + i))
                .toList();
        marketing()
                .body(Map.of("graphs", List.of(Map.of("graphId", "g", "compositeRequest", nodes))))
                .post(GRAPH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("LIMIT_EXCEEDED"));
        Map<String, Object> graph = graph("same", unique(), Map.of());
        marketing()
                .body(Map.of("graphs", List.of(graph, graph)))
                .post(GRAPH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_PARAMETER"));
    }
}
