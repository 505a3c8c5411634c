package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.Envelope.PARTNER;
import static dev.rapport.gateway.soap.Envelope.logIn;
import static dev.rapport.gateway.soap.Envelope.login;
import static dev.rapport.gateway.soap.Envelope.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SoapLoginTest {
    private static final String RESULT = "Envelope.Body.loginResponse.result.";
    private static final String FAULT = "Envelope.Body.Fault.";

    @Test
    void givesASessionThatWorksOnTheRestSide() {
        Login.with(Envelope.session("sales", "acme"))
                .get("/services/oauth2/userinfo")
                .then()
                .statusCode(200)
                .body("preferred_username", equalTo("sales@acme.rapport.test"));
    }

    @Test
    void saysWhereToGoOnAndWhoLoggedIn() {
        logIn("sales", "acme")
                .then()
                .statusCode(200)
                .contentType("text/xml;charset=UTF-8")
                .header("Cache-Control", equalTo("no-store"))
                .body(RESULT + "serverUrl", matchesPattern("http://localhost:\\d+/services/Soap/u/59.0/00D\\w{15}"))
                .body(
                        RESULT + "metadataServerUrl",
                        matchesPattern("http://localhost:\\d+/services/Soap/m/59.0/00D\\w{15}"))
                .body(RESULT + "sessionId", matchesPattern("00D\\w{12}![\\w.]{80,}"))
                .body(RESULT + "userId", matchesPattern("005\\w{15}"))
                .body(RESULT + "passwordExpired", equalTo("false"))
                .body(RESULT + "userInfo.userName", equalTo("sales@acme.rapport.test"))
                .body(RESULT + "userInfo.organizationName", equalTo("acme"))
                .body(RESULT + "userInfo.organizationId", matchesPattern("00D\\w{15}"));
    }

    @Test
    void spellsThePrefixesThatScriptsLookFor() {
        logIn("sales", "acme")
                .then()
                .body(containsString("<soapenv:Envelope "))
                .body(containsString("<soapenv:Body><loginResponse><result>"))
                .body(containsString("<roleId xsi:nil=\"true\">"));
    }

    @Test
    void takesTheHostThatTheClientCalled() {
        io.restassured.RestAssured.given()
                .header("Host", "crm.rapport.test")
                .contentType("text/xml")
                .body(login("sales@acme.rapport.test", "sales of acme: let me in"))
                .post(PARTNER)
                .then()
                .body(RESULT + "serverUrl", startsWith("http://crm.rapport.test/services/Soap/u/59.0/"));
    }

    @Test
    void speaksTheEnterpriseDialectAndTakesCdata() {
        post(
                        "/services/Soap/c/31.0/",
                        login("<![CDATA[sales@acme.rapport.test]]>", "<![CDATA[sales of acme: let me in]]>"))
                .then()
                .statusCode(200)
                .body(containsString("xmlns=\"urn:enterprise.soap.sforce.com\""))
                .body(RESULT + "serverUrl", containsString("/services/Soap/c/31.0/00D"));
    }

    @ParameterizedTest
    @CsvSource({
        "marketing@globex.rapport.test, wrong",
        "nobody@globex.rapport.test, wrong",
        "marketing@globex.rapport.test, ''",
        "'', marketing of globex: let me in"
    })
    void refusesWrongCredentialsAllAlike(String username, String password) {
        post(PARTNER, login(username, password))
                .then()
                .statusCode(500)
                .contentType("text/xml;charset=UTF-8")
                .body(FAULT + "faultcode", equalTo("sf:INVALID_LOGIN"))
                .body(
                        FAULT + "faultstring",
                        equalTo("INVALID_LOGIN: Invalid username, password, security token; or user locked out."))
                .body(containsString("<sf:exceptionCode>INVALID_LOGIN</sf:exceptionCode>"))
                .body(containsString("<sf:exceptionMessage>Invalid username, password"));
    }

    @Test
    void refusesAUserOfAnotherOrganisationThanTheOneMeant() {
        String user = "<login><username>sales@acme.rapport.test</username>"
                + "<password>sales of acme: let me in</password></login>";
        String own = logIn("sales", "acme").xmlPath().getString(RESULT + "userInfo.organizationId");
        String other = logIn("marketing", "globex").xmlPath().getString(RESULT + "userInfo.organizationId");
        post(PARTNER, Envelope.of(scope(own), user)).then().statusCode(200);
        post(PARTNER, Envelope.of(scope(own.substring(0, 15)), user)).then().statusCode(200);
        post(PARTNER, Envelope.of(scope(other), user))
                .then()
                .statusCode(500)
                .body(FAULT + "faultcode", equalTo("sf:INVALID_LOGIN"));
    }

    private static String scope(String organization) {
        return "<LoginScopeHeader><organizationId>" + organization + "</organizationId></LoginScopeHeader>";
    }

    @Test
    void makesAGuesserWaitWhicheverDoorTheyTry() {
        String name = "guessed-by-soap@acme.rapport.test";
        for (int i = 0; i < 3; i++) {
            post(PARTNER, login(name, "guess " + i)).then().body(FAULT + "faultcode", equalTo("sf:INVALID_LOGIN"));
        }
        for (int i = 0; i < 2; i++) {
            Login.password(name, "guess " + i).then().body("error", equalTo("invalid_grant"));
        }
        post(PARTNER, login(name, "one more"))
                .then()
                .statusCode(500)
                .header("Retry-After", matchesPattern("[123]"))
                .body(FAULT + "faultcode", equalTo("sf:PASSWORD_LOCKOUT"))
                .body(FAULT + "faultstring", containsString("login rate exceeded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.0", "69.0", "59", "v59.0", "x"})
    void refusesAVersionThatIsNotServed(String version) {
        post("/services/Soap/u/" + version, login("sales@acme.rapport.test", "sales of acme: let me in"))
                .then()
                .statusCode(500)
                .body(FAULT + "faultcode", equalTo("sf:UNSUPPORTED_API_VERSION"))
                .body(FAULT + "faultstring", containsString("31.0 to 68.0 are served"));
    }
}
