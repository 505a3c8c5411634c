package dev.rapport.lead.merge;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeTest {
    private static final String DATA = "/services/data/v60.0";

    @Test
    void makesAllThatWasTheDuplicatesTheSurvivors() {
        String master = MARKETER.hasLead(Map.of("Phone", "1"));
        String duplicate = MARKETER.hasLead(Map.of("Phone", "2", "Email", "ada@engines.test", "FirstName", "Ada"));
        String task = SELLER.has("Task", Map.of("Subject", "Call", "WhoId", duplicate));
        String touch = SELLER.has("Touch", Map.of("LeadId", duplicate, "Channel", "CALL"));
        String handoff = MARKETER.hasHandedOver(duplicate);
        merge(master, List.of(duplicate), Map.of("Email", duplicate, "FirstName", duplicate))
                .statusCode(200)
                .body("mergedIds", equalTo(List.of(duplicate)))
                .body("changes.id", hasItems(master, duplicate, task, touch, handoff));
        read("Lead", master)
                .body("Email", equalTo("ada@engines.test"))
                .body("Name", equalTo("Ada Lovelace"))
                .body("Phone", equalTo("1"));
        read("Task", task).body("WhoId", equalTo(master));
        read("Touch", touch).body("LeadId", equalTo(master));
        read("Handoff", handoff).body("LeadId", equalTo(master));
        SELLER.get("/api/leads/" + master + "/history").body("moments.what", hasItems("CALL", "SUBMITTED"));
        SELLER.get(DATA + "/sobjects/Lead/" + duplicate)
                .statusCode(404)
                .body("[0].errorCode", equalTo("ENTITY_IS_DELETED"));
        SELLER.request()
                .queryParam("q", "SELECT MasterRecordId, Stage FROM Lead WHERE Id = '" + duplicate + "'")
                .get(DATA + "/queryAll")
                .then()
                .body("records[0].MasterRecordId", equalTo(master))
                .body("records[0].Stage", equalTo("MERGED"));
    }

    @Test
    void keepsOfTwoMembershipsTheOneWithTheEarlierResponse() {
        String master = MARKETER.hasLead();
        String duplicate = MARKETER.hasLead();
        String both = MARKETER.has("Campaign", Map.of("Name", "Both"));
        String theirs = MARKETER.has("Campaign", Map.of("Name", "Theirs"));
        String silent = MARKETER.has("CampaignMember", Map.of("CampaignId", both, "LeadId", master));
        String answering =
                MARKETER.has("CampaignMember", Map.of("CampaignId", both, "LeadId", duplicate, "Status", "Responded"));
        String alone = MARKETER.has("CampaignMember", Map.of("CampaignId", theirs, "LeadId", duplicate));
        merge(master, List.of(duplicate), Map.of()).statusCode(200);
        read("CampaignMember", answering).body("LeadId", equalTo(master));
        read("CampaignMember", alone).body("LeadId", equalTo(master));
        SELLER.get(DATA + "/sobjects/CampaignMember/" + silent).statusCode(404);
    }

    @Test
    void aDryRunTellsTheSameAndDoesNothing() {
        String master = MARKETER.hasLead();
        String duplicate = MARKETER.hasLead();
        String task = SELLER.has("Task", Map.of("Subject", "Call", "WhoId", duplicate));
        MARKETER.post("/api/leads/" + master + "/merge?dryRun=true", Map.of("duplicateIds", List.of(duplicate)))
                .statusCode(200)
                .body("dryRun", is(true))
                .body("changes.id", hasItem(task));
        read("Task", task).body("WhoId", equalTo(duplicate));
        read("Lead", duplicate).body("MasterRecordId", nullValue());
        unmerge(master).statusCode(409);
        merge(master, List.of(duplicate), Map.of()).statusCode(200);
        MARKETER.post("/api/leads/" + master + "/unmerge?dryRun=true", Map.of()).statusCode(200);
        read("Task", task).body("WhoId", equalTo(master));
    }

    @Test
    void isTakenBackNewestFirstAndOnlyWhileNobodyTouchedWhatItDid() {
        String master = MARKETER.hasLead();
        String first = MARKETER.hasLead();
        String second = MARKETER.hasLead();
        String task = SELLER.has("Task", Map.of("Subject", "Call", "WhoId", second));
        merge(master, List.of(first), Map.of()).statusCode(200);
        merge(master, List.of(second), Map.of()).statusCode(200);
        SELLER.change("Task", task, Map.of("WhoId", MARKETER.hasLead())).statusCode(204);
        unmerge(master).statusCode(409).body("[0].message", containsString("WhoId of " + task));
        SELLER.change("Task", task, Map.of("WhoId", master, "Subject", "Another"))
                .statusCode(204);
        unmerge(master).statusCode(200).body("mergedIds", equalTo(List.of(second)));
        read("Task", task).body("WhoId", equalTo(second)).body("Subject", equalTo("Another"));
        unmerge(master).statusCode(200).body("mergedIds", equalTo(List.of(first)));
    }

    @Test
    void refusesBeforeAnythingIsWritten() {
        String master = MARKETER.hasLead();
        String duplicate = MARKETER.hasLead();
        refused(master, List.of(), Map.of(), 400, "EXCEEDED_ID_LIMIT");
        refused(master, Collections.nCopies(11, duplicate), Map.of(), 400, "EXCEEDED_ID_LIMIT");
        refused(master, List.of(master), Map.of(), 400, "INVALID_PARAMETER");
        refused(master, List.of(duplicate, duplicate), Map.of(), 400, "INVALID_PARAMETER");
        refused(master, List.of("nonsense"), Map.of(), 400, "MALFORMED_ID");
        refused(master, List.of(STRANGER.hasLead()), Map.of(), 404, "NOT_FOUND");
        refused(master, List.of(duplicate), Map.of("Shoe", duplicate), 400, "INVALID_FIELD");
        refused(master, List.of(duplicate), Map.of("Stage", duplicate), 400, "INVALID_FIELD");
        refused(master, List.of(duplicate), Map.of("IsConverted", duplicate), 400, "INVALID_FIELD");
        refused(master, List.of(duplicate), Map.of("Phone", MARKETER.hasLead()), 400, "INVALID_PARAMETER");
        MARKETER.post("/api/leads/" + master + "/merge", Map.of()).statusCode(400);
        SELLER.post("/api/leads/" + master + "/merge", Map.of("duplicateIds", List.of(duplicate)))
                .statusCode(403);
        String gone = MARKETER.hasLead();
        MARKETER.request().delete(DATA + "/sobjects/Lead/" + gone).then().statusCode(204);
        refused(master, List.of(gone), Map.of(), 404, "ENTITY_IS_DELETED");
        String converted = MARKETER.hasLead();
        SELLER.post("/api/leads/" + converted + "/conversion", Map.of()).statusCode(200);
        refused(master, List.of(converted), Map.of(), 400, "CANNOT_UPDATE_CONVERTED_LEAD");
        MARKETER.hasHandedOver(master);
        MARKETER.hasHandedOver(duplicate);
        refused(master, List.of(duplicate), Map.of(), 409, "ILLEGAL_TRANSITION");
        read("Lead", duplicate).body("MasterRecordId", nullValue());
    }

    private static void refused(
            String master, List<String> duplicates, Map<String, String> fields, int status, String code) {
        merge(master, duplicates, fields).statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static ValidatableResponse merge(String master, List<String> duplicates, Map<String, String> fields) {
        return MARKETER.post("/api/leads/" + master + "/merge", Map.of("duplicateIds", duplicates, "fields", fields));
    }

    private static ValidatableResponse unmerge(String master) {
        return MARKETER.post("/api/leads/" + master + "/unmerge", Map.of());
    }

    private static ValidatableResponse read(String object, String id) {
        return SELLER.get(DATA + "/sobjects/" + object + "/" + id).statusCode(200);
    }
}
