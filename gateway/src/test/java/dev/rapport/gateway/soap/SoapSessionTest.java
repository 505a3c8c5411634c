package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.Envelope.PARTNER;
import static dev.rapport.gateway.soap.Envelope.post;
import static dev.rapport.gateway.soap.Envelope.withSession;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SoapSessionTest {
    private static final String NOBODYS = "00D000000000001!" + "x".repeat(96);

    @Test
    void tellsWhoseSessionItIsAlsoOneFromTheTokenPath() {
        post(PARTNER + "/00D000000000001EAA", withSession(Login.as("sales", "acme"), "getUserInfo"))
                .then()
                .statusCode(200)
                .body(
                        "Envelope.Body.getUserInfoResponse.result.userName", equalTo("sales@acme.rapport.test"),
                        "Envelope.Body.getUserInfoResponse.result.userFullName", equalTo("Sales of Acme"),
                        "Envelope.Body.getUserInfoResponse.result.sessionSecondsValid", equalTo("43200"));
    }

    @Test
    void tellsTheTimeToTheMillisecond() {
        post(PARTNER, withSession(Envelope.session("sales", "acme"), "getServerTimestamp"))
                .then()
                .statusCode(200)
                .body(
                        "Envelope.Body.getServerTimestampResponse.result.timestamp",
                        matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void endsASessionEverywhere() {
        String session = Envelope.session("sales", "acme");
        Login.with(session).get("/services/oauth2/userinfo").then().statusCode(200);
        post(PARTNER, withSession(session, "logout")).then().statusCode(200).body(containsString("<logoutResponse"));
        Login.with(session).get("/services/oauth2/userinfo").then().statusCode(401);
        post(PARTNER, withSession(session, "logout"))
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("sf:INVALID_SESSION_ID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getUserInfo", "getServerTimestamp", "logout"})
    void refusesWhoHasNoSession(String operation) {
        for (String session : new String[] {"", "no such shape", NOBODYS}) {
            post(PARTNER, withSession(session, operation))
                    .then()
                    .statusCode(500)
                    .body("Envelope.Body.Fault.faultcode", equalTo("sf:INVALID_SESSION_ID"))
                    .body(containsString("<sf:UnexpectedErrorFault xsi:type=\"sf:UnexpectedErrorFault\">"));
        }
    }

    @Test
    void namesTheOperationsThereAreToWhoAsksForAnother() {
        post(PARTNER, withSession(Envelope.session("sales", "acme"), "describeGlobal"))
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("soapenv:Client"))
                .body("Envelope.Body.Fault.faultstring", containsString("{urn:partner.soap.sforce.com}describeGlobal"))
                .body(
                        "Envelope.Body.Fault.faultstring",
                        containsString("convertLead, getServerTimestamp, getUserInfo, login, logout"));
    }

    @Test
    void hasNoMetadataInterfaceAndNothingToRead() {
        post("/services/Soap/m/59.0", withSession(NOBODYS, "describeMetadata"))
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("soapenv:Client"));
        RestAssured.get(PARTNER).then().statusCode(405).body("[0].errorCode", equalTo("METHOD_NOT_ALLOWED"));
        RestAssured.get("/services/Soap").then().statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
    }
}
