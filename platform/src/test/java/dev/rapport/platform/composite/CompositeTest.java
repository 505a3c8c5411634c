package dev.rapport.platform.composite;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompositeTest {
    private static final String COMPOSITE = ROOT + "/composite";

    private static Map<String, Object> sub(String method, String url, String reference, Map<String, ?> body) {
        Map<String, Object> sub = new HashMap<>(Map.of("method", method, "url", url, "referenceId", reference));
        if (!body.isEmpty()) {
            sub.put("body", body);
        }
        return sub;
    }

    private static ValidatableResponse composite(boolean allOrNone, List<Map<String, Object>> subrequests) {
        return marketing()
                .body(Map.of("allOrNone", allOrNone, "compositeRequest", subrequests))
                .post(COMPOSITE + "/")
                .then();
    }

    private static void nobodyHas(String key) {
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(404);
    }

    @Test
    void laterRequestsReferToEarlierAnswers() {
        String name = "O'Toole & " + unique();
        composite(
                        true,
                        List.of(
                                sub("POST", GADGETS, "gadget", Map.of("Name", name)),
                                sub("POST", WIDGETS, "widget", Map.of("Name", "W", "GadgetId", "@{gadget.id}")),
                                sub("GET", GADGETS + "/@{gadget.id}?fields=Id,Name", "read", Map.of()),
                                sub(
                                        "GET",
                                        ROOT + "/query/?q=SELECT+Id,Parts+FROM+Widget+WHERE+GadgetId='@{read.Id}'",
                                        "found",
                                        Map.of()),
                                sub(
                                        "PATCH",
                                        WIDGETS + "/@{found.records[0].Id}",
                                        "change",
                                        Map.of("Parts", 3, "Notes", "of @{read.Name}")),
                                sub("GET", WIDGETS + "/@{widget.id}?fields=Notes", "changed", Map.of())))
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(201, 201, 200, 200, 204, 200))
                .body(
                        "compositeResponse.referenceId",
                        contains("gadget", "widget", "read", "found", "change", "changed"))
                .body("compositeResponse[0].body.id", startsWith("a0G"))
                .body("compositeResponse[0].httpHeaders.Location", containsString("/sobjects/Gadget/a0G"))
                .body("compositeResponse[3].body.totalSize", is(1))
                .body("compositeResponse[4].body", nullValue())
                .body("compositeResponse[5].body.Notes", is("of " + name));
    }

    @Test
    void oneRefusalUndoesAllIfAllWereAskedFor() {
        String key = unique();
        composite(
                        true,
                        List.of(
                                sub("POST", WIDGETS, "one", Map.of("Name", "One", "ExternalId", key)),
                                sub("POST", WIDGETS, "two", Map.of("Parts", 1)),
                                sub("POST", WIDGETS, "three", Map.of("Name", "Three"))))
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(400, 400, 400))
                .body(
                        "compositeResponse.body.errorCode.flatten()",
                        contains("PROCESSING_HALTED", "REQUIRED_FIELD_MISSING", "PROCESSING_HALTED"))
                .body("compositeResponse[1].body[0].fields", contains("Name"));
        nobodyHas(key);
    }

    @Test
    void withoutThatOnlyWhatDependsOnARefusalIsHalted() {
        String key = unique();
        composite(
                        false,
                        List.of(
                                sub("POST", WIDGETS, "bad", Map.of("Parts", 1)),
                                sub("PATCH", WIDGETS + "/@{bad.id}", "dependent", Map.of("Parts", 2)),
                                sub("GET", WIDGETS + "/@{nobody.id}", "lost", Map.of()),
                                sub("POST", WIDGETS, "good", Map.of("Name", "One", "ExternalId", key))))
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(400, 400, 400, 201))
                .body(
                        "compositeResponse[0..2].body.errorCode.flatten()",
                        contains("REQUIRED_FIELD_MISSING", "PROCESSING_HALTED", "PROCESSING_HALTED"));
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(200);
    }

    @Test
    void aCollectionWithinSharesTheTransaction() {
        String key = unique();
        Map<String, Object> collection = Map.of(
                "records",
                List.of(
                        Map.of("attributes", Map.of("type", "Widget"), "Name", "One", "ExternalId", key),
                        Map.of("attributes", Map.of("type", "Widget"))));
        composite(true, List.of(sub("POST", COMPOSITE + "/sobjects", "many", collection)))
                .statusCode(200)
                .body("compositeResponse[0].body.success", everyItem(is(false)));
        nobodyHas(key);
        composite(false, List.of(sub("POST", COMPOSITE + "/sobjects", "many", collection)))
                .body("compositeResponse[0].body.success", contains(true, false));
    }

    @Test
    void headersOfASubrequestAreItsOwn() {
        String id = widget("Lever");
        Map<String, Object> change = sub("PATCH", WIDGETS + "/" + id, "stale", Map.of("Parts", 1));
        change.put("httpHeaders", Map.of("If-Match", "\"7\""));
        composite(false, List.of(change)).body("compositeResponse[0].httpStatusCode", is(412));
        composite(false, List.of(sub("GET", WIDGETS + "/" + id, "read", Map.of())))
                .body("compositeResponse[0].httpHeaders.ETag", is("\"0\""));
    }

    @Test
    void everySubrequestPassesTheRightsOfItsCaller() {
        String id = widget("Ours");
        as(Organizations.GLOBEX, "marketing")
                .body(Map.of("compositeRequest", List.of(sub("GET", WIDGETS + "/" + id, "theft", Map.of()))))
                .post(COMPOSITE)
                .then()
                .body("compositeResponse[0].httpStatusCode", is(404));
        as(Organizations.ACME, "executive")
                .body(Map.of("compositeRequest", List.of(sub("POST", WIDGETS, "no", Map.of("Name", "No")))))
                .post(COMPOSITE)
                .then()
                .body("compositeResponse[0].httpStatusCode", is(403));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; JSON_PARSER_ERROR",
                "{\"compositeRequest\": []}; JSON_PARSER_ERROR",
                "{\"compositeRequest\": [1]}; JSON_PARSER_ERROR",
                "{\"compositeRequest\": [{\"method\": \"BREW\", \"url\": \"/x\"}]}; JSON_PARSER_ERROR",
                "{\"compositeRequest\": [{\"method\": \"GET\", \"url\": \"/x\"}]}; INVALID_PARAMETER",
            })
    void refusesABodyThatIsNoComposite(String body, String code) {
        marketing().body(body).post(COMPOSITE).then().statusCode(400).body("[0].errorCode", is(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; /services/data/v60.0/nonsense; 404",
                "GET; /services/data/v12.0/sobjects/Widget/describe; 404",
                "PUT; /services/data/v60.0/sobjects/Widget; 405",
                "GET; /api/anything; 404",
                "POST; /services/data/v60.0/composite; 404",
                "GET; /services/data/v60.0/sobjects/Widget/describe; 200",
                "GET; /services/data/v60.0/sobjects; 200",
            })
    void answersASubrequestAsItWouldBeAnsweredAlone(String method, String url, int status) {
        composite(false, List.of(sub(method, url, "it", Map.of())))
                .statusCode(200)
                .body("compositeResponse[0].httpStatusCode", is(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../../../q/metrics", "/a/%2e%2E/b", "/%zz"})
    void refusesAnAddressThatLeavesItsRoot(String steps) {
        composite(false, List.of(sub("GET", WIDGETS + steps, "up", Map.of())))
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_PARAMETER"));
    }

    @Test
    void takesTwentyFiveSubrequestsAndNoMore() {
        List<Map<String, Object>> many = new ArrayList<>(IntStream.range(0, 25)
                .mapToObj(i -> sub("GET", WIDGETS + "/describe", "r" + i, Map.of()))
                .toList());
        composite(false, many).statusCode(200).body("compositeResponse.httpStatusCode", everyItem(is(200)));
        many.add(sub("GET", WIDGETS, "last", Map.of()));
        composite(false, many)
                .statusCode(400)
                .body("[0].errorCode", is("LIMIT_EXCEEDED"))
                .body("[0].message", is("The request can't contain more than 25 operations."));
    }

    @Test
    void aRepeatedCallWithTheSameKeyHasOneEffect() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of("compositeRequest", List.of(sub("POST", WIDGETS, "one", Map.of("Name", "Once"))));
        String id = marketing()
                .header("Idempotency-Key", key)
                .body(body)
                .post(COMPOSITE)
                .then()
                .body("compositeResponse[0].httpStatusCode", is(201))
                .extract()
                .path("compositeResponse[0].body.id");
        marketing()
                .header("Idempotency-Key", key)
                .body(body)
                .post(COMPOSITE)
                .then()
                .header("Idempotent-Replayed", "true")
                .body("compositeResponse[0].body.id", is(id));
    }
}
