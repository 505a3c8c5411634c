package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.rapport.lead.User;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lead's life as a plain record: upserted, deleted, brought back. */
@QuarkusTest
class LeadRecordTest {
    private static final String ROOT = "/services/data/v60.0";
    private static final String LEADS = ROOT + "/sobjects/Lead";

    private final String key = UUID.randomUUID().toString();

    private Map<String, Object> lead(String lastName) {
        return new HashMap<>(Map.of("LastName", lastName, "Company", key));
    }

    private ValidatableResponse upsert(User user, Map<String, ?> fields) {
        return user.strictRequest()
                .body(fields)
                .patch(LEADS + "/ExternalId/" + key)
                .then();
    }

    private static ValidatableResponse ask(String resource, String soql) {
        return MARKETER.strictRequest()
                .queryParam("q", soql)
                .get(ROOT + "/" + resource)
                .then()
                .statusCode(200);
    }

    private static void delete(String id) {
        MARKETER.strictRequest().delete(LEADS + "/" + id).then().statusCode(204);
    }

    @Test
    void upsertCreatesOnceAndChangesThen() {
        String id = upsert(MARKETER, lead("Noether"))
                .statusCode(201)
                .body("created", is(true))
                .extract()
                .path("id");
        upsert(MARKETER, Map.of("LastName", "Lovelace"))
                .statusCode(200)
                .body("created", is(false))
                .body("id", is(id));
        ask("query", "SELECT Id, LastName, ExternalId FROM Lead WHERE ExternalId = '" + key + "'")
                .body("records.Id", contains(id))
                .body("records.LastName", contains("Lovelace"));
        upsert(STRANGER, lead("Noether")).statusCode(201).body("id", not(id));
    }

    @Test
    void aDeletedLeadIsGoneFromQueriesAndKeepsItsExternalIdForNobody() {
        String id = upsert(MARKETER, lead("Noether")).statusCode(201).extract().path("id");
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        MARKETER.has("CampaignMember", Map.of("CampaignId", campaign, "LeadId", id));
        delete(id);
        MARKETER.get(LEADS + "/" + id).statusCode(404).body("[0].errorCode", is("ENTITY_IS_DELETED"));
        MARKETER.change("Lead", id, Map.of("LastName", "Other"))
                .statusCode(404)
                .body("[0].errorCode", is("ENTITY_IS_DELETED"));
        String soql = "SELECT Id, IsDeleted FROM Lead WHERE Company = '" + key + "'";
        ask("query", soql).body("totalSize", is(0));
        ask("queryAll", soql).body("records.IsDeleted", contains(true));
        String members = "SELECT Lead.LastName FROM CampaignMember WHERE CampaignId = '" + campaign + "'";
        ask("query", members).body("records.Lead.LastName", contains("Noether"));
        ask("query", members + " AND LeadId IN (SELECT Id FROM Lead)").body("records", empty());
        upsert(MARKETER, lead("Noether")).statusCode(201).body("id", not(id));
        MARKETER.post(LEADS + "/" + id + "/undeletion", Map.of())
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"));
    }

    @Test
    void anUndeletedLeadIsBackWithAllItHad() {
        String id = upsert(MARKETER, lead("Noether")).statusCode(201).extract().path("id");
        delete(id);
        STRANGER.post(LEADS + "/" + id + "/undeletion", Map.of()).statusCode(not(200));
        MARKETER.post(LEADS + "/" + id + "/undeletion", Map.of()).statusCode(200);
        ask("query", "SELECT Id, LastName, IsDeleted FROM Lead WHERE ExternalId = '" + key + "'")
                .body("records.Id", contains(id))
                .body("records.LastName", contains("Noether"))
                .body("records.IsDeleted", contains(false));
    }

    @Test
    void upsertAndCollectionsPassTheDuplicateRules() {
        MARKETER.strictRequest().body(lead("Noether")).post(LEADS).then().statusCode(201);
        upsert(MARKETER, lead("noether"))
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATES_DETECTED"))
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Name_And_Company"));
        Map<String, Object> twin = lead("NOETHER");
        twin.put("attributes", Map.of("type", "Lead"));
        Map<String, Object> other = lead("Lovelace");
        other.put("attributes", Map.of("type", "Lead"));
        MARKETER.strictRequest()
                .body(Map.of("records", List.of(twin, other)))
                .post(ROOT + "/composite/sobjects")
                .then()
                .statusCode(200)
                .body("success", contains(false, true))
                .body("[0].errors[0].statusCode", is("DUPLICATES_DETECTED"));
        ask("query", "SELECT COUNT() FROM Lead WHERE Company = '" + key + "'").body("totalSize", is(2));
        MARKETER.request().body(twin).post(LEADS).then().statusCode(201);
    }

    @Test
    void aDeletedLeadIsNobodysDuplicate() {
        String id = MARKETER.strictRequest()
                .body(lead("Noether"))
                .post(LEADS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        delete(id);
        MARKETER.strictRequest().body(lead("Noether")).post(LEADS).then().statusCode(201);
    }
}
