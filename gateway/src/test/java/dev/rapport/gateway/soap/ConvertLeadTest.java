package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.Envelope.PARTNER;
import static dev.rapport.gateway.soap.Envelope.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConvertLeadTest {
    private static final String RESULT = "Envelope.Body.convertLeadResponse.result";
    private static final String FAULT = "Envelope.Body.Fault.";
    private static final String FIRST = "00Q000000000001EAA";
    private static final String SECOND = "00Q000000000002EAA";

    @Test
    void tellsOfEachLeadWhatBecameOfIt() {
        convert(asked(FIRST, "") + asked(SECOND, "") + asked("nonsense", ""))
                .statusCode(200)
                .body(RESULT + "[0].success", equalTo("true"))
                .body(RESULT + "[0].leadId", equalTo(FIRST))
                .body(RESULT + "[0].accountId", equalTo("001"))
                .body(RESULT + "[0].contactId", equalTo("003"))
                .body(RESULT + "[0].opportunityId", equalTo("006"))
                .body(RESULT + "[1].success", equalTo("false"))
                .body(RESULT + "[1].leadId", equalTo(SECOND))
                .body(RESULT + "[1].errors.statusCode", equalTo("CANNOT_UPDATE_CONVERTED_LEAD"))
                .body(RESULT + "[1].errors.fields", equalTo("LeadId"))
                .body(RESULT + "[2].errors.statusCode", equalTo("MALFORMED_ID"));
    }

    @Test
    void passesTheOptionsOn() {
        convert(asked(FIRST, "<doNotCreateOpportunity>true</doNotCreateOpportunity>"))
                .statusCode(200)
                .body(RESULT + ".success", equalTo("true"))
                .body(RESULT + ".opportunityId", equalTo(""));
    }

    @Test
    void takesAHundredLeadsAndNotOneMore() {
        convert(asked(FIRST, "").repeat(100)).statusCode(200).body(RESULT + ".size()", equalTo(100));
        convert(asked(FIRST, "").repeat(101))
                .statusCode(500)
                .body(FAULT + "faultcode", equalTo("sf:EXCEEDED_ID_LIMIT"));
    }

    @Test
    void isForThoseWhoAreLoggedIn() {
        post(PARTNER, Envelope.of("", operation(asked(FIRST, ""))))
                .then()
                .statusCode(500)
                .body(FAULT + "faultcode", equalTo("sf:INVALID_SESSION_ID"));
    }

    private static ValidatableResponse convert(String leads) {
        String header = "<SessionHeader xmlns=\"urn:partner.soap.sforce.com\"><sessionId>"
                + Envelope.session("sales", "acme") + "</sessionId></SessionHeader>";
        return post(PARTNER, Envelope.of(header, operation(leads))).then();
    }

    private static String operation(String leads) {
        return "<convertLead xmlns=\"urn:partner.soap.sforce.com\">" + leads + "</convertLead>";
    }

    private static String asked(String lead, String options) {
        return "<leadConverts><convertedStatus>Closed - Converted</convertedStatus>" + options + "<leadId>" + lead
                + "</leadId></leadConverts>";
    }
}
