package dev.rapport.gateway.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;

import dev.rapport.gateway.AllUp;
import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What is searched, of all services. */
@QuarkusTest
@TestProfile(AllUp.class)
class SearchScopeTest {
    private static final String SEARCH = "/services/data/v60.0/search/";

    @Test
    void isOfTheGatewayAndOfTheServices() {
        Login.with(Login.as("admin", "acme"))
                .get(SEARCH + "scopeOrder/")
                .then()
                .statusCode(200)
                .body("type", hasItems("User", "Lead"));
    }

    @Test
    void showsLayoutsInTheOrderAskedFor() {
        Login.with(Login.as("admin", "acme"))
                .get(SEARCH + "layout/?q=Lead,user")
                .then()
                .statusCode(200)
                .body("objectType", contains("Lead", "User"));
    }
}
