package dev.rapport.gateway.oauth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.gateway.Login;
import dev.rapport.gateway.issuer.IssuerDatabase;
import dev.rapport.gateway.issuer.SessionToken;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {
    private static final String USER_INFO = "/services/oauth2/userinfo";

    private final IssuerDatabase database;
    private final AgroalDataSource application;

    SessionTest(IssuerDatabase database, AgroalDataSource application) {
        this.database = database;
        this.application = application;
    }

    @Test
    void tellsTheUserWhoTheyAre() {
        Login.with(Login.as("sales", "acme"))
                .get(USER_INFO)
                .then()
                .statusCode(200)
                .body("user_id", startsWith("005"), "organization_id", startsWith("00D"))
                .body("preferred_username", equalTo("sales@acme.rapport.test"), "name", equalTo("Sales of Acme"));
    }

    @Test
    void takesTheSchemeOAuthToo() {
        given().header("Authorization", "OAuth " + Login.as("sales", "acme"))
                .get(USER_INFO)
                .then()
                .statusCode(200);
    }

    @Test
    void describesTheUserAtTheIdentityAddressOfTheLogin() {
        var login = Login.password("sales@acme.rapport.test", "sales of acme: let me in");
        URI identity = URI.create(login.path("id"));
        given().queryParam("oauth_token", login.<String>path("access_token"))
                .get(identity.getPath())
                .then()
                .statusCode(200)
                .body("id", equalTo(identity.toString()), "username", equalTo("sales@acme.rapport.test"));
    }

    @Test
    void showsNobodyAnotherUsersIdentity() {
        String other = Login.password("admin@acme.rapport.test", "admin of acme: let me in")
                .path("id");
        Login.with(Login.as("sales", "acme"))
                .get(URI.create(other).getPath())
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
    }

    @Test
    void refusesACallWithoutToken() {
        refused(given().get(USER_INFO).then());
    }

    @Test
    void refusesAnInventedToken() {
        refused(Login.with("00D000000000001!" + "x".repeat(96)).get(USER_INFO).then());
    }

    @Test
    void refusesAnExpiredSession() {
        String token = Login.as("sales", "acme");
        database.change("update session set expires_at = now() where token_hash = ?", SessionToken.hash(token));
        refused(Login.with(token).get(USER_INFO).then());
    }

    @Test
    void refusesARevokedSessionAtOnceAndLeavesOthersAlone() {
        String token = Login.as("sales", "acme");
        String other = Login.as("sales", "acme");
        Login.with(token).get(USER_INFO).then().statusCode(200);
        given().queryParam("token", token).get("/services/oauth2/revoke").then().statusCode(200);
        refused(Login.with(token).get(USER_INFO).then());
        Login.with(other).get(USER_INFO).then().statusCode(200);
    }

    @Test
    void answersRevocationOfAnythingWithSuccess() {
        given().header("Authorization", "Bearer nonsense")
                .formParam("token", "nonsense")
                .post("/services/oauth2/revoke")
                .then()
                .statusCode(200);
        given().get("/services/oauth2/revoke").then().statusCode(200);
    }

    @Test
    void storesNoTokenAsText() {
        String token = Login.as("sales", "acme");
        List<String> found = database.list(
                "select session::text from session where session::text like ?",
                row -> row.getString(1),
                "%" + token.substring(token.indexOf('!') + 1) + "%");
        assertEquals(List.of(), found);
    }

    @Test
    void hidesSecretsFromTheRoleThatServesRequests() throws SQLException {
        for (String table : List.of("session", "user_secret", "app_secret", "signing_key")) {
            try (var connection = application.getConnection();
                    var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                assertEquals(0, rows.getInt(1), table);
            }
        }
    }

    @Test
    void listsTheVersionsToEverybody() {
        given().get("/services/data/")
                .then()
                .statusCode(200)
                .body("$", hasSize(38))
                .body("[0].version", equalTo("31.0"), "[0].label", equalTo("Summer '14"))
                .body("[37].url", equalTo("/services/data/v68.0"), "[28].label", equalTo("Winter '24"));
    }

    @Test
    void listsAVersionsResourcesToSessionsOnly() {
        refused(given().get("/services/data/v60.0").then());
        Login.with(Login.as("sales", "acme"))
                .get("/services/data/v60.0/")
                .then()
                .statusCode(200)
                .body("sobjects", equalTo("/services/data/v60.0/sobjects"), "identity", startsWith("http://localhost"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/json")
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"))
                .body("[0].message", startsWith("Session expired or invalid"));
    }
}
