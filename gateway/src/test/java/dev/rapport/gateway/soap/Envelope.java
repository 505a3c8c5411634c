package dev.rapport.gateway.soap;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** Envelopes as clients write them, and the posting of them. */
final class Envelope {
    static final String PARTNER = "/services/Soap/u/59.0";

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private Envelope() {}

    /** With a prefix and a header of its own, as simple-salesforce has it. */
    static String login(String username, String password) {
        return of(
                "",
                "<n1:login xmlns:n1=\"urn:partner.soap.sforce.com\"><n1:username>" + username
                        + "</n1:username><n1:password>" + password + "</n1:password></n1:login>");
    }

    static String withSession(String session, String operation) {
        return of(
                "<SessionHeader xmlns=\"urn:partner.soap.sforce.com\"><sessionId>" + session
                        + "</sessionId></SessionHeader>",
                "<" + operation + " xmlns=\"urn:partner.soap.sforce.com\"/>");
    }

    static String of(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><se:Envelope xmlns:se=\"" + ENVELOPE + "\"><se:Header>"
                + header + "</se:Header><se:Body>" + body + "</se:Body></se:Envelope>";
    }

    static Response post(String path, String envelope) {
        return given().contentType("text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .body(envelope)
                .post(path);
    }

    static Response logIn(String role, String organization) {
        return post(
                PARTNER,
                login(role + "@" + organization + ".rapport.test", role + " of " + organization + ": let me in"));
    }

    static String session(String role, String organization) {
        return logIn(role, organization).xmlPath().getString("Envelope.Body.loginResponse.result.sessionId");
    }
}
