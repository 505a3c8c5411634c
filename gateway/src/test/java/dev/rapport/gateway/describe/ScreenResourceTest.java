package dev.rapport.gateway.describe;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScreenResourceTest {
    private static final String VERSION = "/services/data/v42.0";

    @ParameterizedTest
    @CsvSource({
        "/tabs/, []",
        "/theme, {\"themeItems\":[]}",
        "/appMenu/AppSwitcher, {\"appMenuItems\":[]}",
        "/appMenu/Salesforce1/, {\"appMenuItems\":[]}",
        "/quickActions, []",
        "/process/rules, {\"rules\":{}}",
        "/process/approvals/, {\"approvals\":{}}",
        "/actions/standard, {\"actions\":[]}",
        "/actions/custom, {}"
    })
    void saysThatThereIsNone(String path, String nothing) {
        Login.with(Login.as("sales", "acme"))
                .get(VERSION + path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(nothing));
        RestAssured.get(VERSION + path).then().statusCode(401);
    }

    @Test
    void namesTheKindsOfActionsInTheVersionAskedFor() {
        Login.with(Login.as("sales", "acme"))
                .get(VERSION + "/actions")
                .then()
                .body("standard", equalTo(VERSION + "/actions/standard"));
    }

    @Test
    void namesWhatAVersionHasInItsOwnNumber() {
        Login.with(Login.as("sales", "acme"))
                .get(VERSION + "/")
                .then()
                .body("", hasKey("identity"))
                .body("limits", equalTo(VERSION + "/limits"))
                .body("sobjects", equalTo(VERSION + "/sobjects"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/process", "/process/other", "/actions/standard/chatterPost", "/wave", "/tooling/query", "/x"})
    void refusesTheRestAsUnknown(String path) {
        Login.with(Login.as("sales", "acme"))
                .get(VERSION + path)
                .then()
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"))
                .body("[0].message", containsString("The requested resource does not exist"));
    }

    @ParameterizedTest
    @CsvSource({
        "v30.0, 410, GONE",
        "v21.0, 410, GONE",
        "v20.0, 404, NOT_FOUND",
        "v69.0, 404, NOT_FOUND",
        "v60, 404, NOT_FOUND",
        "60.0, 404, NOT_FOUND",
        "latest, 404, NOT_FOUND"
    })
    void refusesVersionsThatAreNotServedBeforeAnythingElse(String version, int status, String code) {
        for (String path :
                new String[] {"", "/limits", "/sobjects", "/sobjects/Lead/describe", "/query?q=SELECT+Id+FROM+X"}) {
            Login.with(Login.as("sales", "acme"))
                    .urlEncodingEnabled(false)
                    .get("/services/data/" + version + path)
                    .then()
                    .statusCode(status)
                    .body("[0].errorCode", equalTo(code));
        }
    }
}
