package dev.rapport.lead.form;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.form.Page.address;
import static dev.rapport.lead.form.Page.count;
import static dev.rapport.lead.form.Page.leads;
import static dev.rapport.lead.form.Page.rows;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody fills in becomes a lead, a touch and a wish; of somebody known a touch alone. */
@QuarkusTest
class SubmissionTest {
    private static final User GLOBEX = new User(Organizations.GLOBEX, "marketing");

    @Inject
    FormPasses passes;

    private Page page;
    private String email;

    @BeforeEach
    void open() {
        page = Page.with(passes, Map.of("ConsentText", "We may write."));
        email = address();
    }

    @Test
    void isPreparedByWhatThePageNeedsToDraw() {
        given().get(page.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("fields.name", hasItem("Email"))
                .body("fields.find { it.name == 'LastName' }.required", equalTo(true))
                .body("fields.find { it.name == 'LastName' }.maxLength", equalTo(80))
                .body("fields.find { it.name == 'Title' }.required", equalTo(false))
                .body("consent.text", equalTo("We may write."))
                .body("consent.version", equalTo(1))
                .body("trap", equalTo("homepage"))
                .body("token", notNullValue())
                .body("expiresAt", notNullValue());
    }

    @Test
    void makesALeadOfSomebodyNew() {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        MARKETER.change("WebForm", page.form(), Map.of("CampaignId", campaign, "LeadSource", "Event"));
        page.takes(page.filledIn(email, Map.of("FirstName", "Emmy", "Description", "Call me.\nSoon.")));
        rows("Name, Company, LeadSource, CampaignId, OwnerId, Stage, Description", "Lead", "Email = '" + email + "'")
                .body("totalSize", equalTo(1))
                .body("records[0].Name", equalTo("Emmy Noether " + email))
                .body("records[0].Company", equalTo("Symmetry"))
                .body("records[0].LeadSource", equalTo("Event"))
                .body("records[0].CampaignId", equalTo(campaign))
                .body("records[0].OwnerId", equalTo(MARKETER.id()))
                .body("records[0].Stage", equalTo("INQUIRY"))
                .body("records[0].Description", equalTo("Call me.\nSoon."));
    }

    @Test
    void isTakenAsABrowserSendsIt() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(page.filledIn(email, Map.of("FirstName", "Ämmy & Co", "consent", "on", "homepage", "")))
                .post(page.path() + "/submissions")
                .then()
                .statusCode(202)
                .body("status", equalTo("RECEIVED"));
        rows("FirstName", "Lead", "Email = '" + email + "'").body("records.FirstName", equalTo(List.of("Ämmy & Co")));
        assertEquals(1, count("ContactPreference", "Lead.Email = '" + email + "' AND Consent = 'GIVEN'"));
    }

    @Test
    void recordsWhereSomebodyCameFromAsText() {
        String odd = "<script>alert('x')</script>'; drop table lead; --";
        page.takes(page.filledIn(
                email,
                Map.of(
                        "utm_source",
                        odd,
                        "utm_medium",
                        "x".repeat(300),
                        "utm_campaign",
                        "  spring  ",
                        "utm_term",
                        "two\nlines",
                        "referrer",
                        "https://www.example.com/?q=" + "y".repeat(3000))));
        rows(
                        "Channel, Direction, WebFormId, UtmSource, UtmMedium, UtmCampaign, UtmTerm, UtmContent, Referrer",
                        "Touch",
                        "Lead.Email = '" + email + "'")
                .body("totalSize", equalTo(1))
                .body("records[0].Channel", equalTo("WEB"))
                .body("records[0].Direction", equalTo("INBOUND"))
                .body("records[0].WebFormId", equalTo(page.form()))
                .body("records[0].UtmSource", equalTo(odd))
                .body("records[0].UtmMedium", equalTo("x".repeat(255)))
                .body("records[0].UtmCampaign", equalTo("spring"))
                .body("records[0].UtmTerm", equalTo(null))
                .body("records[0].UtmContent", equalTo(null))
                .body("records[0].Referrer.length()", equalTo(2000));
    }

    @ParameterizedTest
    @CsvSource({"true, GIVEN", "on, GIVEN", "false, REFUSED", "'', REFUSED"})
    void recordsWhatSomebodyNewAgreedTo(String said, String consent) {
        page.takes(page.filledIn(email, Map.of("consent", said)));
        rows(
                        "Consent, Purpose, Channel, ConsentedAt, ConsentStatement.Wording, ConsentStatement.ConsentVersion",
                        "ContactPreference",
                        "Lead.Email = '" + email + "'")
                .body("totalSize", equalTo(1))
                .body("records[0].Consent", equalTo(consent))
                .body("records[0].Purpose", equalTo("MARKETING"))
                .body("records[0].Channel", equalTo(null))
                .body("records[0].ConsentedAt", notNullValue())
                .body("records[0].ConsentStatement.Wording", equalTo("We may write."))
                .body("records[0].ConsentStatement.ConsentVersion", equalTo(1));
        assertEquals(
                consent.equals("GIVEN") ? 1 : 0,
                count("Touch", "Lead.Email = '" + email + "' AND ConsentStatementId != null"));
    }

    @Test
    void recordsTheTextThatWasOnThePageAndNotALaterOne() {
        MARKETER.change("WebForm", page.form(), Map.of("ConsentText", "We may write and call."))
                .statusCode(204);
        page.takes(page.filledIn(email, Map.of("consent", true)));
        String later = address();
        page.takes(page.filledIn(later, Map.of("consent", true, "token", page.token(Duration.ofMinutes(1), 2))));
        rows("ConsentStatement.Wording", "ContactPreference", "Lead.Email = '" + email + "'")
                .body("records[0].ConsentStatement.Wording", equalTo("We may write."));
        rows("ConsentStatement.Wording", "ContactPreference", "Lead.Email = '" + later + "'")
                .body("records[0].ConsentStatement.Wording", equalTo("We may write and call."));
    }

    @Test
    void recordsNoConsentWhereNothingWasAsked() {
        Page silent = Page.with(passes, Map.of());
        Map<String, Object> body = silent.filledIn(email, Map.of("consent", true));
        body.put("token", silent.token(Duration.ofMinutes(1), 0));
        silent.takes(body);
        assertEquals(1, leads(email));
        assertEquals(0, count("ContactPreference", "Lead.Email = '" + email + "'"));
    }

    @Test
    void isATouchOnALeadThatIsKnown() {
        String lead = MARKETER.hasLead(Map.of("Email", email, "Title", "Dr"));
        page.takes(page.filledIn(email.toUpperCase(java.util.Locale.ROOT), Map.of("Title", "Nobody")));
        assertEquals(1, leads(email));
        assertEquals("Dr", MARKETER.field("Lead", lead, "Title"));
        assertEquals(1, count("Touch", "LeadId = '" + lead + "' AND WebFormId = '" + page.form() + "'"));
        assertEquals(0, count("ContactPreference", "LeadId = '" + lead + "'"));
    }

    @Test
    void isATouchOnALeadOfTheSameNameAndCompany() {
        String lead = MARKETER.hasLead(Map.of("LastName", "Noether " + email, "Company", "Symmetry"));
        page.takes(page.filledIn(email));
        assertEquals(0, leads(email));
        assertEquals(1, count("Touch", "LeadId = '" + lead + "'"));
    }

    @Test
    void isATouchOnAContact() {
        String contact = SELLER.has("Contact", Map.of("LastName", "Noether", "Email", email));
        page.takes(page.filledIn(email, Map.of("consent", true)));
        assertEquals(0, leads(email));
        assertEquals(1, count("Touch", "ContactId = '" + contact + "'"));
        assertEquals(1, count("ContactPreference", "ContactId = '" + contact + "' AND Consent = 'GIVEN'"));
    }

    @Test
    void isATouchOnTheContactThatALeadHasBecome() {
        String lead = MARKETER.hasLead(Map.of("Email", email));
        String contact = SELLER.post("/api/leads/" + lead + "/conversion", Map.of())
                .extract()
                .path("contactId");
        page.takes(page.filledIn(email));
        assertEquals(1, leads(email));
        assertEquals(1, count("Touch", "LeadId = '" + lead + "' AND ContactId = '" + contact + "'"));
    }

    @Test
    void opensNothingThatSomebodyKnownHasShut() {
        String lead = MARKETER.hasLead(Map.of("Email", email));
        MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", "MARKETING", "Consent", "REFUSED"));
        page.takes(page.filledIn(email, Map.of("consent", true)));
        rows("Consent", "ContactPreference", "LeadId = '" + lead + "'")
                .body("records.Consent", equalTo(List.of("REFUSED")));
        assertEquals(1, count("Touch", "LeadId = '" + lead + "' AND ConsentStatementId != null"));
    }

    @Test
    void answersTheSameForSomebodyNewAndSomebodyKnown() {
        String unknown =
                page.post(page.filledIn(email)).then().statusCode(202).extract().asString();
        String known =
                page.post(page.filledIn(email)).then().statusCode(202).extract().asString();
        assertEquals(unknown, known);
        assertEquals(1, leads(email));
        assertEquals(2, count("Touch", "Lead.Email = '" + email + "'"));
    }

    @Test
    void staysInTheOrganisationOfTheForm() {
        GLOBEX.hasLead(Map.of("Email", email));
        page.takes(page.filledIn(email));
        assertEquals(1, leads(email));
        Map<String, Object> asked = new HashMap<>();
        asked.put("q", "SELECT (SELECT Id FROM Touches) FROM Lead WHERE Email = '" + email + "'");
        GLOBEX.request()
                .queryParams(asked)
                .get("/services/data/v60.0/query")
                .then()
                .body("totalSize", equalTo(1))
                .body("records[0].Touches", equalTo(null));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "Email, null, REQUIRED_FIELD_MISSING, Email",
                "Email, '  ', REQUIRED_FIELD_MISSING, Email",
                "Email, nobody, INVALID_EMAIL_ADDRESS, Email",
                "LastName, null, REQUIRED_FIELD_MISSING, LastName",
                "Company, null, REQUIRED_FIELD_MISSING, Company",
                "consent, perhaps, INVALID_TYPE_ON_FIELD_IN_RECORD, consent",
                "token, null, REQUIRED_FIELD_MISSING, token",
                "token, nonsense, INVALID_PARAMETER, token",
                "token, '%%%', INVALID_PARAMETER, token"
            })
    void isRefusedByTheNameOfTheFieldThatIsWrong(String field, String value, String code, String named) {
        Map<String, Object> body = page.filledIn(email);
        body.put(field, value);
        page.refuses(body, code).body("[0].fields", equalTo(List.of(named)));
        assertEquals(0, leads(email));
        body.putAll(page.filledIn(email, Map.of("consent", true)));
        page.takes(body);
        assertEquals(1, leads(email));
    }

    @Test
    void mayBeMendedAndSentAgainWithTheSameToken() {
        Map<String, Object> body = page.filledIn(email);
        body.put("FirstName", "x".repeat(41));
        page.refuses(body, "STRING_TOO_LONG").body("[0].fields", equalTo(List.of("FirstName")));
        body.put("FirstName", "x".repeat(40));
        page.takes(body);
        assertEquals(1, leads(email));
    }
}
