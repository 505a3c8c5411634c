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
}
