package dev.rapport.gateway.composite;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompositeTest {
    private static final String ROOT = "/services/data/v60.0";
    private static final Map<String, ?> LEAD = record("Lead");
    private static final Map<String, ?> ASSET = record("ContentAsset");

    private String token;

    @BeforeEach
    void logIn() {
        token = Login.as("sales", "acme");
    }

    private static Map<String, ?> record(String type) {
        return Map.of("attributes", Map.of("type", type), "Name", "One");
    }

    private static Map<String, ?> sub(String object, String reference, Map<String, ?> body) {
        return Map.of("method", "POST", "url", ROOT + "/sobjects/" + object, "referenceId", reference, "body", body);
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return Login.with(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + "/composite" + path)
                .then();
    }

    private ValidatableResponse composite(boolean allOrNone, List<Map<String, ?>> subrequests) {
        return post("", Map.of("allOrNone", allOrNone, "compositeRequest", subrequests));
    }

    @Test
    void handsACompositeOfOneServiceOverAsItIs() {
        composite(
                        true,
                        List.of(
                                sub("Lead", "one", Map.of("LastName", "A")),
                                sub("Campaign", "two", Map.of("Name", "@{one.id}"))))
                .statusCode(200)
                .header("Sforce-Limit-Info", notNullValue())
                .body("allOrNone", is(true))
                .body("compositeRequest.referenceId", contains("one", "two"))
                .body("compositeRequest[1].body.Name", is("@{one.id}"));
    }

    @Test
    void runsSubrequestsOfSeveralServicesInOrder() {
        composite(
                        false,
                        List.of(
                                sub("Lead", "lead", Map.of("LastName", "Noether")),
                                sub("ContentAsset", "asset", Map.of("Title", "For @{lead.LastName}")),
                                Map.of("method", "GET", "url", ROOT + "/sobjects/User/describe", "referenceId", "own"),
                                sub("Feedback", "down", Map.of("Text", "@{asset.Title}"))))
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(200, 200, 200, 503))
                .body("compositeResponse[1].body.Title", is("For Noether"))
                .body("compositeResponse[2].body.name", is("User"))
                .body("compositeResponse[3].body[0].errorCode", is("SERVER_UNAVAILABLE"));
    }

    @Test
    void refusesAllOrNoneAcrossServicesBeforeAnythingIsWritten() {
        composite(true, List.of(sub("Lead", "lead", Map.of()), sub("ContentAsset", "asset", Map.of())))
                .statusCode(400)
                .body("[0].errorCode", is("ALL_OR_NONE_SPANS_SERVICES"))
                .body("[0].message", containsString("content-service, lead-service"));
        post("/sobjects", Map.of("allOrNone", true, "records", List.of(LEAD, ASSET)))
                .statusCode(400)
                .body("[0].errorCode", is("ALL_OR_NONE_SPANS_SERVICES"));
        post(
                        "/graph",
                        Map.of(
                                "graphs",
                                List.of(Map.of(
                                        "graphId",
                                        "g",
                                        "compositeRequest",
                                        List.of(
                                                sub("Lead", "lead", Map.of()),
                                                sub("ContentAsset", "asset", Map.of()))))))
                .statusCode(400)
                .body("[0].errorCode", is("ALL_OR_NONE_SPANS_SERVICES"));
    }

    @Test
    void splitsACollectionAndKeepsItsOrder() {
        post("/sobjects/", Map.of("records", List.of(LEAD, LEAD, ASSET, record("User"), record("Feedback"), LEAD)))
                .statusCode(200)
                .body("success", contains(true, true, true, false, false, true))
                .body("id", contains("lead-service", "lead-service", "content-service", null, null, "lead-service"))
                .body("[3].errors[0].statusCode", is("INSUFFICIENT_ACCESS_OR_READONLY"))
                .body("[4].errors[0].statusCode", is("SERVER_UNAVAILABLE"));
        Login.with(token)
                .delete(ROOT + "/composite/sobjects?ids=00Q000000000001,068000000000001,00Q000000000002")
                .then()
                .body("id", contains("lead-service", "content-service", "lead-service"));
    }

    @Test
    void handsACollectionOfOneServiceOverAsItIs() {
        post("/sobjects", Map.of("allOrNone", true, "records", List.of(LEAD, LEAD)))
                .statusCode(200)
                .body("allOrNone", is(true))
                .body("records.size()", is(2));
    }

    @Test
    void answersABatchOfSeveralServices() {
        post(
                        "/batch",
                        Map.of(
                                "batchRequests",
                                List.of(
                                        Map.of(
                                                "method",
                                                "PATCH",
                                                "url",
                                                "v60.0/sobjects/Lead/00Q000000000001",
                                                "richInput",
                                                Map.of("Title", "Dr.")),
                                        Map.of("method", "GET", "url", "v60.0/sobjects/Nonsense/describe"),
                                        Map.of("method", "GET", "url", "v60.0/sobjects/User/describe"))))
                .statusCode(200)
                .body("hasErrors", is(true))
                .body("results.statusCode", contains(200, 404, 200))
                .body("results[0].result.Title", is("Dr."));
    }

    @Test
    void putsOneServicesAnswerIntoTheAddressOfAnothers() {
        String soql = "SELECT Id FROM ContentAsset WHERE Name = '@{lead.LastName}' AND Size > 1";
        composite(
                        false,
                        List.of(
                                sub("Lead", "lead", Map.of("LastName", "O'Hara & Söhne", "Id", "00Q000000000001")),
                                Map.of(
                                        "method",
                                        "GET",
                                        "url",
                                        "/services/data/v61.0/query?q=" + soql,
                                        "referenceId",
                                        "assets",
                                        "httpHeaders",
                                        Map.of("Sforce-Query-Options", "batchSize=200", "Host", "elsewhere")),
                                sub("ContentAsset", "asset", Map.of("Title", "@{lead.id}", "Text", "@{assets.asked}")),
                                sub("Lead", "dangling", Map.of("LastName", "@{asset.Nothing}"))))
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(200, 200, 200, 400))
                .body(
                        "compositeResponse[1].body.asked",
                        is("q=SELECT%20Id%20FROM%20ContentAsset%20WHERE%20Name%20=%20'O%27Hara%20%26%20S%C3%B6hne'"
                                + "%20AND%20Size%20%3E%201"))
                .body("compositeResponse[1].body.options", is("batchSize=200"))
                .body("compositeResponse[2].body.Title", is("00Q000000000001"))
                .body("compositeResponse[3].body[0].errorCode", is("PROCESSING_HALTED"));
    }

    @Test
    void haltsABatchOfSeveralServicesAtARefusalIfAskedTo() {
        List<Map<String, ?>> requests = List.of(
                Map.of("method", "GET", "url", "v60.0/sobjects/User/describe"),
                Map.of("method", "GET", "url", "v60.0/sobjects/Feedback/describe"),
                Map.of("method", "PATCH", "url", "v60.0/sobjects/Lead/00Q000000000001", "richInput", Map.of("A", 1)));
        post("/batch", Map.of("haltOnError", true, "batchRequests", requests))
                .statusCode(200)
                .body("hasErrors", is(true))
                .body("results.statusCode", contains(200, 503, 412))
                .body("results[2].result[0].errorCode", is("BATCH_PROCESSING_HALTED"));
        post("/batch", Map.of("haltOnError", false, "batchRequests", requests))
                .body("results.statusCode", contains(200, 503, 200));
    }

    private static Map<String, ?> graph(String id, String object) {
        return Map.of("graphId", id, "compositeRequest", List.of(sub(object, "only", Map.of("Name", "One"))));
    }

    @Test
    void givesEachGraphToItsServiceAndLetsOneThatIsDownRefuseItsOwnAlone() {
        post(
                        "/graph",
                        Map.of(
                                "graphs",
                                List.of(
                                        graph("first", "Lead"),
                                        graph("second", "ContentAsset"),
                                        graph("third", "Feedback"),
                                        graph("fourth", "User"))))
                .statusCode(200)
                .body("graphs.graphId", contains("first", "second", "third", "fourth"))
                .body("graphs[1].compositeRequest[0].url", is(ROOT + "/sobjects/ContentAsset"))
                .body("graphs[2].isSuccessful", is(false))
                .body("graphs[2].graphResponse.compositeResponse[0].referenceId", is("only"))
                .body("graphs[2].graphResponse.compositeResponse[0].httpStatusCode", is(503))
                .body("graphs[2].graphResponse.compositeResponse[0].body[0].errorCode", is("SERVER_UNAVAILABLE"))
                .body("graphs[3].isSuccessful", is(false))
                .body("graphs[3].graphResponse.compositeResponse[0].httpStatusCode", is(403));
    }

    @Test
    void streamsATreeToTheServiceOfItsObject() {
        post("/tree/Lead", Map.of("records", List.of(LEAD)))
                .statusCode(200)
                .header("Seen-Service", "lead-service")
                .header("Seen-Request", "POST " + ROOT + "/composite/tree/Lead")
                .body("records[0].Name", is("One"));
        post("/tree/Nonsense", Map.of("records", List.of())).statusCode(404);
    }

    @Test
    void aSubrequestSaysItsOwnHeadersBeforeThoseOfTheWholeCall() {
        Map<String, ?> own = Map.of(
                "sforce-duplicate-rule-header",
                "allowSave=true",
                "Sforce-Call-Options",
                "client=own",
                "Authorization",
                "Bearer forged",
                "X-Forwarded-For",
                "10.0.0.1");
        Map<String, ?> save = Map.of("records", List.of(LEAD));
        Login.with(token)
                .contentType(ContentType.JSON)
                .header("Sforce-Duplicate-Rule-Header", "allowSave=false")
                .body(Map.of(
                        "compositeRequest",
                        List.of(
                                collection("own", save, own),
                                collection("shared", save, Map.of()),
                                sub("ContentAsset", "elsewhere", Map.of()))))
                .post(ROOT + "/composite")
                .then()
                .statusCode(200)
                .body("compositeResponse[0].body[0].allowed", is("allowSave=true"))
                .body("compositeResponse[1].body[0].allowed", is("allowSave=false"));
    }

    private static Map<String, ?> collection(String reference, Map<String, ?> body, Map<String, ?> headers) {
        return Map.of(
                "method",
                "POST",
                "url",
                ROOT + "/composite/sobjects",
                "referenceId",
                reference,
                "body",
                body,
                "httpHeaders",
                headers);
    }

    @Test
    void headersOfASplitCollectionReachEveryPart() {
        Login.with(token)
                .contentType(ContentType.JSON)
                .header("Sforce-Duplicate-Rule-Header", "allowSave=true")
                .body(Map.of("records", List.of(LEAD, ASSET)))
                .post(ROOT + "/composite/sobjects")
                .then()
                .statusCode(200)
                .body("allowed", contains("allowSave=true", "allowSave=true"));
    }
}
