package dev.rapport.content.request;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.publish;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.content.request.Requests.ask;
import static dev.rapport.content.request.Requests.asked;
import static dev.rapport.content.request.Requests.post;
import static dev.rapport.content.request.Requests.request;
import static dev.rapport.content.request.Requests.triaged;
import static dev.rapport.content.request.Requests.view;
import static dev.rapport.content.request.Requests.whyNot;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContentRequestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void goesFromAskingToBeingTold() {
        published();
        published();
        String asset = published();
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = asked("SQL", 2);
            view(id).body("status", equalTo("RECEIVED"))
                    .body("receivedAt", notNullValue())
                    .body("requestedById", equalTo(Requests.SELLER))
                    .body("beneficiaries", hasSize(3));
            var asked = probe.await("ContentRequested", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals("SQL", asked.data().path("stage").asText());
            post("marketing", id, "triage", Map.of()).statusCode(200).body("offeredAssetIds", hasSize(3));
            post("marketing", id, "decision", Map.of("outcome", "REUSE_EXISTING", "assetId", asset))
                    .statusCode(200)
                    .body("status", equalTo("REUSE_EXISTING"))
                    .body("assetId", equalTo(asset));
            var decided = probe.await("ContentRequestDecided", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals(Requests.SELLER, decided.data().path("requestedById").asText());
            post("marketing", id, "completion", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("outcome", equalTo("REUSE_EXISTING"))
                    .body("doneAt", notNullValue());
            var done = probe.await("ContentRequestDone", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals(asset, done.data().path("assetId").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|REQUIRED_FIELD_MISSING",
                "description|REQUIRED_FIELD_MISSING",
                "stage|REQUIRED_FIELD_MISSING",
                "beneficiaries|REQUIRED_FIELD_MISSING"
            })
    void isNotReceivedWithout(String part, String code) {
        Map<String, Object> body = request("SQL", 1);
        body.remove(part);
        ask(body).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void isNotReceivedForNobodyOrForWhatIsNoBeneficiary() {
        for (Object nobody : List.of(
                List.of(),
                List.of(Map.of()),
                List.of(Map.of("sellerId", Requests.SELLER, "opportunityId", "006000000000001AAA")),
                List.of(Map.of("sellerId", "006000000000001AAA")),
                List.of(Map.of("opportunityId", "00Q000000000001EAA")),
                List.of(Map.of("sellerId", Requests.SELLER), Map.of("sellerId", Requests.SELLER)))) {
            Map<String, Object> body = request("SQL", 0);
            body.put("beneficiaries", nobody);
            body.put("name", "For nobody");
            ask(body).statusCode(400);
        }
        as("sales")
                .queryParam("q", "SELECT Id FROM ContentRequest WHERE Name = 'For nobody'")
                .get("/services/data/v60.0/query")
                .then()
                .body("totalSize", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"stage,NOWHERE", "type,POEM", "neededBy,soon"})
    void refusesABadValue(String part, String value) {
        Map<String, Object> body = request("SQL", 1);
        body.put(part, value);
        ask(body).statusCode(400);
    }

    @Test
    void arrivesAsRecordsButWaitsForABeneficiary() {
        String id = as("sales")
                .body(Map.of("Name", "Deck", "Description", "For fleets", "Stage", "SQO"))
                .post(Requests.RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        view(id).body("receivedAt", nullValue());
        post("marketing", id, "triage", Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        String beneficiary = as("sales")
                .body(Map.of("ContentRequestId", id, "OpportunityId", "006000000000001AAA"))
                .post(Requests.BENEFICIARIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        view(id).body("receivedAt", notNullValue());
        as("sales")
                .delete(Requests.BENEFICIARIES + beneficiary)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("DELETE_FAILED"));
        post("marketing", id, "triage", Map.of()).statusCode(200);
    }

    @Test
    void offersTheThreeThatComeClosestWithReasons() {
        String persona = "Persona " + UUID.randomUUID();
        String best = published(fields("WHITE_PAPER", "ADOPT", persona, "Tyre wear"));
        String second = published(fields("WHITE_PAPER", "ADOPT", persona, "Brakes"));
        String third = published(fields("WHITE_PAPER", "SQO", persona, "Brakes"));
        published(fields("VIDEO", "SQO", persona, "Brakes"));
        create("marketing", fields("WHITE_PAPER", "ADOPT", persona, "Tyre wear"));
        Map<String, Object> body = request("ADOPT", 0);
        body.putAll(Map.of(
                "type", "WHITE_PAPER", "personas", List.of(persona), "name", "Tyres", "description", "wear of tyres"));
        String id = ask(body).statusCode(201).extract().path("id");
        as("marketing")
                .get("/api/content-requests/" + id + "/matches")
                .then()
                .statusCode(200)
                .body("offered", equalTo(false))
                .body("matches.assetId", contains(best, second, third))
                .body("matches[0].score", equalTo(10f))
                .body("matches[1].score", equalTo(8f))
                .body("matches[2].score", equalTo(5f))
                .body("matches[0].reasons", hasItems("is a WHITE_PAPER", "made for adopt"))
                .body("matches[0].reasons[3]", containsString("tyre"));
        post("marketing", id, "triage", Map.of())
                .statusCode(200)
                .body("offeredAssetIds", contains(best, second, third));
        published(fields("WHITE_PAPER", "ADOPT", persona, "Tyre wear"));
        as("marketing")
                .get("/api/content-requests/" + id + "/matches")
                .then()
                .body("offered", equalTo(true))
                .body("matches.assetId", contains(best, second, third));
    }

    @Test
    void makesSomethingNewOnlyAfterSayingWhyNoOfferDoes() {
        published();
        String id = triaged();
        post("marketing", id, "decision", Map.of("outcome", "NEW_REUSABLE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"));
        List<Map<String, String>> reasons = whyNot(id);
        post(
                        "marketing",
                        id,
                        "decision",
                        Map.of("outcome", "NEW_REUSABLE", "whyNot", reasons.subList(1, reasons.size())))
                .statusCode(400)
                .body("[0].message", containsString(reasons.getFirst().get("assetId")));
        post("marketing", id, "decision", Map.of("outcome", "NEW_REUSABLE", "whyNot", reasons))
                .statusCode(200)
                .body("whyNot.reason[0]", equalTo("Too old"));
        post("marketing", id, "completion", Map.of()).statusCode(400);
        post("marketing", id, "completion", Map.of("assetId", create("marketing", battlecard())))
                .statusCode(409);
        post("marketing", id, "completion", Map.of("assetId", published())).statusCode(200);
    }

    @Test
    void isDeclinedWithAReasonAndReusedWithAnAsset() {
        String id = triaged();
        post("marketing", id, "decision", Map.of("outcome", "DECLINED")).statusCode(400);
        post("marketing", id, "decision", Map.of("outcome", "REUSE_EXISTING")).statusCode(400);
        post("marketing", id, "decision", Map.of("outcome", "DONE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        post("marketing", id, "decision", Map.of("outcome", "DECLINED", "reason", "One deal only"))
                .statusCode(200)
                .body("decisionReason", equalTo("One deal only"));
    }

    @Test
    void isAnsweredByNothingThatIsForOneAccount() {
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "ACCOUNT");
        String one = create("sales", fields);
        publish(ACME, "sales", one);
        post("marketing", triaged(), "decision", Map.of("outcome", "REUSE_EXISTING", "assetId", one))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void isDecidedByMarketingAndFrozenOnceTriaged() {
        String id = asked("SQL", 1);
        as("sales")
                .body(Map.of("Stage", "SQO"))
                .patch(Requests.RECORDS + id)
                .then()
                .statusCode(204);
        post("sales", id, "triage", Map.of()).statusCode(403);
        as("sales")
                .body(Map.of("Status", "TRIAGED"))
                .patch(Requests.RECORDS + id)
                .then()
                .statusCode(403);
        post("marketing", id, "triage", Map.of()).statusCode(200);
        as("sales")
                .body(Map.of("Stage", "SQL"))
                .patch(Requests.RECORDS + id)
                .then()
                .statusCode(409)
                .body("[0].fields", contains("Stage"));
        as("marketing")
                .body(Map.of("DecisionReason", "x"))
                .patch(Requests.RECORDS + id)
                .then()
                .statusCode(409);
    }

    @Test
    void belongsToItsOrganisation() {
        String id = asked("SQL", 1);
        as(GLOBEX, "sales").get("/api/content-requests/" + id).then().statusCode(404);
        as(GLOBEX, "sales")
                .get("/api/content-requests/" + id + "/matches")
                .then()
                .statusCode(404);
        as(GLOBEX, "marketing")
                .post("/api/content-requests/" + id + "/triage")
                .then()
                .statusCode(404);
        as(GLOBEX, "marketing")
                .body(Map.of("reason", "x"))
                .post("/api/content-requests/" + id + "/override")
                .then()
                .statusCode(404);
        as("executive")
                .body(request("SQL", 1))
                .post("/api/content-requests")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> fields(String type, String stage, String persona, String outcome) {
        Map<String, Object> fields = battlecard();
        fields.putAll(Map.of("Type", type, "Stages", stage, "Personas", persona, "Outcome", outcome, "Name", "Paper"));
        return fields;
    }
}
