package dev.rapport.lead;

import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names that Salesforce's clients know lead from a record to those that belong to it. */
@QuarkusTest
class RelationshipNamesTest {
    private static ValidatableResponse query(String soql) {
        return SELLER.request()
                .queryParam("q", soql)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }

    @Test
    void leadFromAnAccountToItsContactsAndTasks() {
        String account = SELLER.has("Account", Map.of("Name", "Analytical Engines"));
        String contact = SELLER.has("Contact", Map.of("LastName", "Babbage", "AccountId", account));
        SELLER.has("Task", Map.of("Subject", "Call back", "WhoId", contact, "WhatId", account));
        query("SELECT Name, (SELECT LastName FROM Contacts), (SELECT Who.Name, What.Type FROM Tasks), (SELECT Id FROM"
                        + " ChildAccounts) FROM Account WHERE Id = '" + account + "'")
                .body("records[0].Contacts.records.LastName", contains("Babbage"))
                .body("records[0].Tasks.records.Who.Name", contains("Babbage"))
                .body("records[0].Tasks.records.What.Type", contains("Account"))
                .body("records[0].ChildAccounts", nullValue());
    }

    @Test
    void leadFromALeadToItsTasksAndCampaigns() {
        String lead = SELLER.hasLead();
        SELLER.has("Task", Map.of("Subject", "Call back", "WhoId", lead));
        query(
                        "SELECT (SELECT Subject, Who.Type FROM Tasks), (SELECT Id FROM CampaignMembers), (SELECT Id FROM Handoffs)"
                                + " FROM Lead WHERE Id = '" + lead + "'")
                .body("records[0].Tasks.totalSize", is(1))
                .body("records[0].Tasks.records[0].Who.Type", is("Lead"))
                .body("records[0].CampaignMembers", nullValue());
        query("SELECT Id FROM Lead WHERE Id = '" + lead + "' AND Id IN (SELECT WhoId FROM Task)")
                .body("totalSize", is(1));
    }

    @Test
    void leadFromACampaignToItsMembers() {
        query(
                "SELECT (SELECT Lead.Company, Contact.Account.Name, Campaign.Parent.Name FROM CampaignMembers), (SELECT Id"
                        + " FROM ChildCampaigns), (SELECT Id FROM Leads), (SELECT Id FROM Touches) FROM Campaign LIMIT 1");
    }
}
