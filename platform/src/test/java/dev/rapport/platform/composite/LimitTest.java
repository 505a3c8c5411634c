package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented limits, one a row: as many are taken, and one more is refused with its code and the number. */
@QuarkusTest
class LimitTest {
    private static final String COMPOSITE = ROOT + "/composite";
    private static final Map<String, ?> SUBREQUEST = Map.of("method", "GET", "url", WIDGETS + "/describe");

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("records of a collection", 200, "EXCEEDED_ID_LIMIT", n -> records("/sobjects", n)),
                limit("records of a collection to upsert", 200, "EXCEEDED_ID_LIMIT", LimitTest::upserts),
                limit(
                        "ids to delete",
                        200,
                        "EXCEEDED_ID_LIMIT",
                        n -> marketing().delete(COMPOSITE + "/sobjects?ids=" + "a0W000000099999,".repeat(n))),
                limit(
                        "ids to read",
                        2_000,
                        "EXCEEDED_ID_LIMIT",
                        n -> post(
                                "/sobjects/Widget",
                                Map.of(
                                        "fields",
                                        List.of("Id"),
                                        "ids",
                                        IntStream.range(0, n)
                                                .mapToObj(i -> "a0W000000099999")
                                                .toList()))),
                limit("records of a tree", 200, "EXCEEDED_ID_LIMIT", n -> records("/tree/Widget", n)),
                limit("levels of a tree", 5, "LIMIT_EXCEEDED", n -> post("/tree/Gadget", below(n))),
                limit(
                        "subrequests of a composite",
                        25,
                        "LIMIT_EXCEEDED",
                        n -> post("", Map.of("compositeRequest", named(n)))),
                limit(
                        "requests of a batch",
                        25,
                        "LIMIT_EXCEEDED",
                        n -> post(
                                "/batch",
                                Map.of(
                                        "batchRequests",
                                        IntStream.range(0, n)
                                                .mapToObj(i -> SUBREQUEST)
                                                .toList()))),
                limit(
                        "graphs",
                        75,
                        "LIMIT_EXCEEDED",
                        n -> post(
                                "/graph",
                                Map.of(
                                        "graphs",
                                        IntStream.range(0, n)
                                                .mapToObj(i -> graph("g" + i, 1))
                                                .toList()))),
                limit(
                        "nodes of a graph",
                        500,
                        "LIMIT_EXCEEDED",
                        n -> post("/graph", Map.of("graphs", List.of(graph("g", n))))),
                limit(
                        "parents on a path",
                        5,
                        "LIMIT_EXCEEDED",
                        n -> query("SELECT " + "PartOf.".repeat(n) + "Id FROM Gadget LIMIT 1")),
                limit("characters of a query", 100_000, "LIMIT_EXCEEDED", LimitTest::longQuery),
                limit(
                        "rows to leave out",
                        2_000,
                        "NUMBER_OUTSIDE_VALID_RANGE",
                        n -> query("SELECT Id FROM Widget LIMIT 1 OFFSET " + n)),
                limit(
                        "records of all fields",
                        200,
                        "MALFORMED_QUERY",
                        n -> query("SELECT FIELDS(ALL) FROM Widget LIMIT " + n)));
    }

    private static Arguments limit(String what, int most, String code, IntFunction<Response> call) {
        return Arguments.of(what, most, code, call);
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("limits")
    void takesAsManyAndRefusesOneMore(String what, int most, String code, IntFunction<Response> call) {
        call.apply(most).then().body(not(containsString(code)));
        call.apply(most + 1)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is(code))
                .body("[0].message", containsString(Integer.toString(most)));
    }

    private static Response post(String path, Map<String, ?> body) {
        return marketing().body(body).post(COMPOSITE + path);
    }

    /** None of them can be saved: how many may be sent is all that matters here. */
    private static Response records(String path, int records) {
        return post(
                path,
                Map.of(
                        "records",
                        IntStream.range(0, records)
                                .mapToObj(i -> Map.of("attributes", Map.of("type", "Widget", "referenceId", "r" + i)))
                                .toList()));
    }

    private static Response upserts(int records) {
        return marketing()
                .body(Map.of(
                        "records",
                        IntStream.range(0, records)
                                .mapToObj(i -> Map.of("Parts", i))
                                .toList()))
                .patch(COMPOSITE + "/sobjects/Widget/ExternalId");
    }

    private static Map<String, ?> below(int levels) {
        Map<String, ?> attributes = Map.of("type", "Gadget", "referenceId", "g" + levels);
        return Map.of(
                "records",
                List.of(
                        levels == 1
                                ? Map.of("attributes", attributes)
                                : Map.of("attributes", attributes, "Parts", below(levels - 1))));
    }

    private static List<Map<String, ?>> named(int subrequests) {
        return IntStream.range(0, subrequests)
                .<Map<String, ?>>mapToObj(
                        i -> Map.of("method", "GET", "url", GADGETS + "/nonsense", "referenceId", "r" + i))
                .toList();
    }

    private static Map<String, ?> graph(String id, int nodes) {
        return Map.of("graphId", id, "compositeRequest", named(nodes));
    }

    private static Response query(String soql) {
        return marketing().queryParam("q", soql).get(ROOT + "/query");
    }

    /** Through a job: an address would be too long first. */
    private static Response longQuery(int characters) {
        String query = "SELECT Nonsense FROM Widget";
        return marketing()
                .body(Map.of("operation", "query", "query", query + " ".repeat(characters - query.length())))
                .post(ROOT + "/jobs/query");
    }
}
