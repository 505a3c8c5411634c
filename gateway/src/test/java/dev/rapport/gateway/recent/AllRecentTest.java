package dev.rapport.gateway.recent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllRecentTest {
    private static final String RECENT = "/services/data/v60.0/recent/";

    @Test
    void listsWhatTheServicesHaveTheLatestFirst() {
        Login.with(Login.as("sales", "acme"))
                .get(RECENT)
                .then()
                .statusCode(200)
                .body("Id", contains("of-lead-service", "of-content-service"));
        Login.with(Login.as("sales", "acme")).get(RECENT + "?limit=1").then().body("size()", is(1));
    }

    @Test
    void refusesALimitThatIsNone() {
        Login.with(Login.as("sales", "acme"))
                .get(RECENT + "?limit=few")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_PARAMETER"));
    }
}
