package dev.rapport.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Logs the seed's users and apps in, over HTTP as clients do. */
public final class Login {
    public static final String TOKEN_PATH = "/services/oauth2/token";

    private Login() {}

    /** A token of the user who has this role in this organisation. */
    public static String as(String role, String organization) {
        return password(role + "@" + organization + ".rapport.test", role + " of " + organization + ": let me in")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static Response password(String username, String password) {
        return ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "crm-plugin",
                "client_secret",
                "a secret of the plugin",
                "username",
                username,
                "password",
                password));
    }

    /** Posts a form to the token path. */
    public static Response ask(Map<String, String> form) {
        return given().formParams(form).post(TOKEN_PATH);
    }

    /** A request with a session of its own. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
