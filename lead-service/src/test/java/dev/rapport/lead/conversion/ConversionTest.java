package dev.rapport.lead.conversion;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConversionTest {
    private static final String DATA = "/services/data/v60.0";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String company = "Engines " + UUID.randomUUID();

    @Test
    void makesAnAccountAContactAndADealAndEndsTheLead() {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        String lead = lead(Map.of(
                "FirstName", "Ada",
                "Email", "ada@engines.test",
                "Phone", "1",
                "City", "London",
                "LeadSource", "Web",
                "NumberOfEmployees", 7,
                "DoNotCall", true,
                "CampaignId", campaign));
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            JsonPath done = convert(lead, Map.of())
                    .statusCode(200)
                    .body("dryRun", equalTo(false))
                    .extract()
                    .jsonPath();
            read("Account", done.getString("accountId"))
                    .body("Name", equalTo(company))
                    .body("BillingCity", equalTo("London"))
                    .body("AccountSource", equalTo("Web"))
                    .body("NumberOfEmployees", equalTo(7));
            read("Contact", done.getString("contactId"))
                    .body("Name", equalTo("Ada Lovelace"))
                    .body("AccountId", equalTo(done.getString("accountId")))
                    .body("MailingCity", equalTo("London"))
                    .body("DoNotCall", equalTo(true))
                    .body("LeadSource", equalTo("Web"));
            read("Opportunity", done.getString("opportunityId"))
                    .body("Name", equalTo(company))
                    .body("AccountId", equalTo(done.getString("accountId")))
                    .body("ContactId", equalTo(done.getString("contactId")))
                    .body("CampaignId", equalTo(campaign))
                    .body("StageName", equalTo("Prospecting"));
            read("Lead", lead)
                    .body("IsConverted", equalTo(true))
                    .body("Status", equalTo("Closed - Converted"))
                    .body("Stage", equalTo("SQO"))
                    .body("ConvertedDate", notNullValue())
                    .body("ConvertedAccountId", equalTo(done.getString("accountId")))
                    .body("ConvertedContactId", equalTo(done.getString("contactId")))
                    .body("ConvertedOpportunityId", equalTo(done.getString("opportunityId")));
            var told = probe.await("LeadConverted", event -> lead.equals(event.subject()), PATIENCE)
                    .data();
            assertEquals(done.getString("contactId"), told.path("contactId").asText());
        }
    }

    @Test
    void takesAlongWhatBelongsToThePerson() {
        String lead = lead(Map.of());
        String task = SELLER.has("Task", Map.of("Subject", "Call", "WhoId", lead));
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Autumn"));
        String member =
                MARKETER.has("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead, "Status", "Responded"));
        String touch = SELLER.has("Touch", Map.of("LeadId", lead, "Channel", "CALL"));
        JsonPath done = convert(lead, Map.of())
                .statusCode(200)
                .body("steps.findAll { it.action == 'MOVE' }.object", hasItems("Task", "CampaignMember", "Touch"))
                .extract()
                .jsonPath();
        String contact = done.getString("contactId");
        read("Task", task).body("WhoId", equalTo(contact)).body("WhatId", equalTo(done.getString("opportunityId")));
        read("CampaignMember", member).body("ContactId", equalTo(contact)).body("LeadId", equalTo(lead));
        read("Touch", touch).body("ContactId", equalTo(contact)).body("LeadId", equalTo(lead));
        SELLER.get("/api/leads/" + lead + "/history").statusCode(200).body("moments.what", hasItems("CALL", "SQO"));
    }

    @Test
    void linksWhatIsNamedAndFillsOnlyWhatIsEmpty() {
        String account = SELLER.has("Account", Map.of("Name", "Old name", "Phone", "old"));
        String contact =
                SELLER.has("Contact", Map.of("LastName", "Byron", "AccountId", account, "LeadSource", "Event"));
        String lead = lead(Map.of("Phone", "new", "Industry", "Computing", "LeadSource", "Web"));
        convert(lead, Map.of("contactId", contact, "doNotCreateOpportunity", true, "overwriteLeadSource", true))
                .statusCode(200)
                .body("accountId", equalTo(account))
                .body("contactId", equalTo(contact))
                .body("opportunityId", nullValue())
                .body("steps.action.unique()", contains("LINK"));
        read("Account", account)
                .body("Name", equalTo("Old name"))
                .body("Phone", equalTo("old"))
                .body("Industry", equalTo("Computing"));
        read("Contact", contact)
                .body("LastName", equalTo("Byron"))
                .body("Phone", equalTo("new"))
                .body("LeadSource", equalTo("Web"));
        read("Lead", lead).body("Stage", equalTo("INQUIRY")).body("IsConverted", equalTo(true));
    }

    @Test
    void aDryRunTellsTheSameAndDoesNothing() {
        String lead = lead(Map.of("Email", company.replace(" ", "") + "@engines.test"));
        String account = SELLER.has("Account", Map.of("Name", company));
        SELLER.post("/api/leads/" + lead + "/conversion?dryRun=true", Map.of())
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accountId", nullValue())
                .body("alike", contains(account))
                .body("steps.object", contains("Account", "Contact", "Opportunity"))
                .body("steps[0].fields", hasItems("Name", "OwnerId"));
        SELLER.post("/api/leads/" + lead + "/conversion?dryRun=yes", Map.of())
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        read("Lead", lead).body("IsConverted", equalTo(false)).body("Stage", equalTo("INQUIRY"));
        ask("SELECT Id FROM Account WHERE Name = '" + company + "'").body("totalSize", equalTo(1));
        ask("SELECT Id FROM Opportunity WHERE Name = '" + company + "'").body("totalSize", equalTo(0));
        convert(lead, Map.of()).statusCode(200).body("accountId", not(equalTo(account)));
    }

    @Test
    void leavesTheLeadAsItIsByEveryDoor() {
        String lead = lead(Map.of());
        convert(lead, Map.of()).statusCode(200);
        SELLER.change("Lead", lead, Map.of("Title", "x"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("CANNOT_UPDATE_CONVERTED_LEAD"))
                .body("[0].message", containsString("lives on as the contact"));
        Map<String, Object> element =
                new HashMap<>(Map.of("attributes", Map.of("type", "Lead"), "id", lead, "Title", "x"));
        SELLER.request()
                .body(Map.of("records", List.of(element)))
                .patch(DATA + "/composite/sobjects")
                .then()
                .statusCode(200)
                .body("[0].errors[0].statusCode", equalTo("CANNOT_UPDATE_CONVERTED_LEAD"));
        refused(SELLER.post("/api/leads/" + lead + "/stage", Map.of("to", "CLOSED_WON")));
        refused(MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of()));
        refused(convert(lead, Map.of()));
        read("Lead", lead).body("Title", nullValue()).body("Stage", equalTo("SQO"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).body("[0].errorCode", equalTo("CANNOT_UPDATE_CONVERTED_LEAD"));
    }

    @Test
    void refusesBeforeAnythingIsWritten() {
        String lead = lead(Map.of());
        String account = SELLER.has("Account", Map.of("Name", "One"));
        String contact = SELLER.has("Contact", Map.of("LastName", "Byron", "AccountId", account));
        String other = SELLER.has("Account", Map.of("Name", "Other"));
        refused(lead, Map.of("convertedStatus", "Working - Contacted"), 400, "INVALID_STATUS");
        refused(lead, Map.of("accountId", lead), 400, "INVALID_CROSS_REFERENCE_KEY");
        refused(lead, Map.of("accountId", "nonsense"), 400, "MALFORMED_ID");
        refused(lead, Map.of("accountId", other, "contactId", contact), 400, "FIELD_INTEGRITY_EXCEPTION");
        refused(lead, Map.of("doNotCreateOpportunity", true, "opportunityName", "x"), 400, "INVALID_PARAMETER");
        refused(lead, Map.of("opportunityName", "x".repeat(121), "ownerId", "x"), 400, "MALFORMED_ID");
        String strangers = STRANGER.has("Account", Map.of("Name", "Theirs"));
        refused(lead, Map.of("accountId", strangers), 400, "INVALID_CROSS_REFERENCE_KEY");
        String handoff = MARKETER.hasHandedOver(lead);
        refused(lead, Map.of(), 409, "ILLEGAL_TRANSITION");
        SELLER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).statusCode(200);
        read("Lead", lead).body("IsConverted", equalTo(false));
        ask("SELECT Id FROM Account WHERE Name = '" + company + "'").body("totalSize", equalTo(0));
        STRANGER.post("/api/leads/" + lead + "/conversion", Map.of()).statusCode(404);
        new User(Organizations.ACME, "executive")
                .post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(403);
        convert(lead, Map.of()).statusCode(200);
        String lost = lead(Map.of());
        SELLER.post("/api/leads/" + lost + "/stage", Map.of("to", "DISQUALIFIED", "reason", "A student"))
                .statusCode(200);
        refused(lost, Map.of(), 409, "ILLEGAL_TRANSITION");
    }

    private void refused(String lead, Map<String, ?> options, int status, String code) {
        convert(lead, options).statusCode(status).body("[0].errorCode", equalTo(code));
    }

    @Test
    void happensOnceHoweverManyAskAtOnce() throws Exception {
        String lead = lead(Map.of());
        Callable<Integer> call = () -> convert(lead, Map.of()).extract().statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(8, call))) {
                statuses.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertEquals(7, Collections.frequency(statuses, 400), statuses.toString());
        ask("SELECT Id FROM Account WHERE Name = '" + company + "'").body("totalSize", equalTo(1));
        ask("SELECT Id FROM Opportunity WHERE Name = '" + company + "'").body("totalSize", equalTo(1));
    }

    @Test
    void isFoundByClientsThatAskForTheStatusFirst() {
        ask("SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true")
                .body("records.MasterLabel", contains("Closed - Converted"));
        ask("SELECT ApiName FROM LeadStatus WHERE IsDefault = true")
                .body("records.ApiName", contains("Open - Not Contacted"));
    }

    private String lead(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("Company", company);
        return SELLER.hasLead(all);
    }

    private static ValidatableResponse convert(String lead, Map<String, ?> options) {
        return SELLER.post("/api/leads/" + lead + "/conversion", options);
    }

    private static ValidatableResponse read(String object, String id) {
        return SELLER.get(DATA + "/sobjects/" + object + "/" + id).statusCode(200);
    }

    private static ValidatableResponse ask(String soql) {
        return SELLER.request()
                .queryParam("q", soql)
                .get(DATA + "/query")
                .then()
                .statusCode(200);
    }
}
