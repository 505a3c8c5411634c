package dev.rapport.local.demo.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.demo.bank.BankContact.Earlier;
import dev.rapport.local.demo.bank.BankContact.Person;
import dev.rapport.local.demo.bank.BankContact.Phone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private static final String CAMPAIGN = "701000000000001AAA";
    private static final Earlier NEVER = new Earlier(0, -1, "unknown");

    @Test
    void aRowIsALeadWithNothingInvented() throws JsonProcessingException {
        BankContact row = row("admin.", Phone.CELLULAR, 1, new Earlier(2, 151, "failure"), true);
        assertJson("""
                {"LastName": "Contact 24061", "Company": "[not provided]", "Title": "admin.", "LeadSource": "cellular",
                 "CampaignId": "701000000000001AAA",
                 "Description": "Age 33, single, education tertiary; balance -5 EUR a year on average, credit in default: \
                no, housing loan: yes, personal loan: no. Earlier campaigns: 2 contacts, the last 151 days before, outcome \
                failure."}""", new Meaning(row, CAMPAIGN).lead());
    }

    @Test
    void whatTheFileDoesNotKnowStaysEmpty() {
        JsonNode lead = new Meaning(row("unknown", Phone.UNKNOWN, 1, NEVER, true), CAMPAIGN).lead();
        assertEquals(false, lead.has("Title"));
        assertEquals(false, lead.has("LeadSource"));
        assertEquals(true, lead.path("Description").asText().endsWith("Not contacted in earlier campaigns."));
    }

    @Test
    void eachContactIsATouchAMinuteAfterTheOneBefore() throws JsonProcessingException {
        assertJson("""
                [{"externalId": "bank-24061-1", "channel": "CALL", "subject": "Contact 1 of 2",
                  "at": "2009-02-28T11:59:00Z", "campaignId": "701000000000001AAA"},
                 {"externalId": "bank-24061-2", "channel": "CALL", "subject": "Contact 2 of 2",
                  "at": "2009-02-28T12:00:00Z", "campaignId": "701000000000001AAA"}]
                """, new Meaning(row("admin.", Phone.TELEPHONE, 2, NEVER, true), CAMPAIGN).touches());
    }

    @Test
    void aContactOfUnknownKindIsNotTakenForACall() {
        JsonNode touches = new Meaning(row("admin.", Phone.UNKNOWN, 1, NEVER, true), CAMPAIGN).touches();
        assertEquals("OTHER", touches.path(0).path("channel").asText());
    }

    @Test
    void whoSubscribesIsWonAndWhoDoesNotIsLostWithAReason() throws JsonProcessingException {
        assertJson(
                "{\"to\": \"CLOSED_WON\", \"at\": \"2009-02-28T12:00:00Z\"}",
                new Meaning(row("admin.", Phone.CELLULAR, 1, NEVER, true), CAMPAIGN).outcome());
        assertJson(
                "{\"to\": \"CLOSED_LOST\", \"at\": \"2009-02-28T12:00:00Z\","
                        + " \"reason\": \"Did not subscribe to the term deposit\"}",
                new Meaning(row("admin.", Phone.CELLULAR, 1, NEVER, false), CAMPAIGN).outcome());
    }

    @Test
    void theRowIsFoundAgainByTheExternalId() {
        BankContact row = row("admin.", Phone.CELLULAR, 1, NEVER, true);
        assertEquals(row.row(), BankContact.rowOf(row.externalId()));
    }

    private static BankContact row(String job, Phone phone, int contacts, Earlier earlier, boolean subscribed) {
        Person person = new Person(33, job, "single", "tertiary", -5, false, true, false);
        return new BankContact(24_061, LocalDate.of(2009, 2, 28), person, phone, contacts, earlier, subscribed);
    }

    private static void assertJson(String expected, JsonNode actual) throws JsonProcessingException {
        assertEquals(new ObjectMapper().readTree(expected), actual);
    }
}
