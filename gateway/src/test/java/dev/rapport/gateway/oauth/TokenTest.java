package dev.rapport.gateway.oauth;

import static dev.rapport.gateway.Login.TOKEN_PATH;
import static dev.rapport.gateway.Login.ask;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenTest {
    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of(
            "grant_type", "client_credentials", "client_id", "crm-plugin", "client_secret", "a secret of the plugin");

    @Test
    void answersALoginInSalesforcesFields() {
        ask(CLIENT_CREDENTIALS)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("access_token", matchesPattern("00D[0-9A-Za-z]{12}![0-9A-Za-z_.]{80,}"))
                .body("token_type", equalTo("Bearer"))
                .body("instance_url", matchesPattern("http://localhost:\\d+"))
                .body("id", matchesPattern("http://localhost:\\d+/id/00D[0-9A-Za-z]{15}/005[0-9A-Za-z]{15}"))
                .body("issued_at", matchesPattern("\\d{13}"))
                .body("signature", not(nullValue()))
                .body("refresh_token", nullValue());
    }

    @Test
    void neverGivesATokenThatLooksLikeAJwt() {
        String token = ask(CLIENT_CREDENTIALS).path("access_token");
        assertEquals(0, token.chars().filter(c -> c == '.').count());
    }

    @Test
    void takesTheClientsNameAndSecretByHttpBasicToo() {
        given().auth()
                .preemptive()
                .basic("crm-plugin", "a+secret+of+the+plugin")
                .formParam("grant_type", "client_credentials")
                .post(TOKEN_PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAWrongClientSecret() {
        ask(changed(CLIENT_CREDENTIALS, "client_secret", "guessed"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_client"), "error_description", equalTo("invalid client credentials"));
    }

    @Test
    void refusesAnUnknownClient() {
        ask(changed(CLIENT_CREDENTIALS, "client_id", "nobody"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_client_id"));
    }

    @Test
    void refusesClientCredentialsOfAnAppWithoutAUserToRunAs() {
        ask(Map.of("grant_type", "client_credentials", "client_id", "warehouse", "client_secret", "another secret"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"), "error_description", containsString("RunAs"));
    }

    @Test
    void refusesAGrantThatDoesNotExist() {
        ask(changed(CLIENT_CREDENTIALS, "grant_type", "magic"))
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"), "error_description", containsString("password"));
    }

    @Test
    void refusesAFormWithoutGrantType() {
        ask(Map.of("client_id", "crm-plugin"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"), "error_description", endsWith("grant_type"));
    }

    @Test
    void refusesAPasswordInAnAddress() {
        given().queryParam("grant_type", "password")
                .get(TOKEN_PATH)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"), "error_description", equalTo("must use HTTP POST"));
    }

    @Test
    void takesANameWithANullCharacterForAWrongOne() {
        Login.password("sales\0@acme.rapport.test", "x").then().statusCode(400).body("error", equalTo("invalid_grant"));
        ask(changed(CLIENT_CREDENTIALS, "client_id", "crm\0plugin"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_client_id"));
    }

    @Test
    void logsAUserInByPassword() {
        Login.password("sales@acme.rapport.test", "sales of acme: let me in")
                .then()
                .statusCode(200);
    }

    @Test
    void findsAUserWhateverTheCaseOfTheName() {
        Login.password("Sales@ACME.rapport.test", "sales of acme: let me in")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        for (String user : new String[] {"marketing@globex.rapport.test", "nobody@globex.rapport.test"}) {
            Login.password(user, "wrong")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_grant"), "error_description", equalTo("authentication failure"));
        }
    }

    @Test
    void makesAGuesserWaitAndNobodyElse() {
        String name = "guessed@acme.rapport.test";
        for (int i = 0; i < 5; i++) {
            Login.password(name, "guess " + i).then().body("error_description", equalTo("authentication failure"));
        }
        Login.password(name, "one more")
                .then()
                .statusCode(400)
                .header("Retry-After", matchesPattern("[123]"))
                .body("error", equalTo("invalid_grant"), "error_description", containsString("login rate exceeded"));
        Login.password("sales@acme.rapport.test", "sales of acme: let me in")
                .then()
                .statusCode(200);
    }

    @Test
    void goesOnWithARefreshTokenOnceAndGivesTheNextOne() {
        String refresh = loginWithRefresh();
        String next = refresh(refresh, "crm-plugin", "a secret of the plugin")
                .then()
                .statusCode(200)
                .extract()
                .path("refresh_token");
        refresh(refresh, "crm-plugin", "a secret of the plugin")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        refresh(next, "crm-plugin", "a secret of the plugin").then().statusCode(200);
    }

    @Test
    void refusesARefreshTokenOfAnotherApp() {
        refresh(loginWithRefresh(), "warehouse", "another secret")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
    }

    private static io.restassured.response.Response refresh(String token, String client, String secret) {
        return ask(Map.of(
                "grant_type", "refresh_token", "refresh_token", token, "client_id", client, "client_secret", secret));
    }

    private static String loginWithRefresh() {
        return ask(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "crm-plugin",
                        "client_secret",
                        "a secret of the plugin",
                        "username",
                        "sales@acme.rapport.test",
                        "password",
                        "sales of acme: let me in",
                        "scope",
                        "api refresh_token"))
                .then()
                .statusCode(200)
                .extract()
                .path("refresh_token");
    }

    private static Map<String, String> changed(Map<String, String> form, String parameter, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(parameter, value);
        return changed;
    }
}
