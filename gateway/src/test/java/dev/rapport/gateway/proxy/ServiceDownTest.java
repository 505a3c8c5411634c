package dev.rapport.gateway.proxy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rapport.gateway.Login;
import dev.rapport.gateway.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While feedback-service is down. */
@QuarkusTest
class ServiceDownTest {
    private String token;

    @BeforeEach
    void logIn() {
        token = Login.as("sales", "acme");
    }

    @Test
    void saysSoOnItsPathsAndWhenToTryAgain() {
        Login.with(token)
                .contentType("application/json")
                .body("{}")
                .post("/api/feedback")
                .then()
                .statusCode(503)
                .contentType("application/json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("[0].errorCode", equalTo("SERVER_UNAVAILABLE"))
                .body("[0].message", containsString("feedback-service"));
        Login.with(token).get("/api/feedback").then().statusCode(503);
    }

    @Test
    void leavesTheOtherServicesAlone() {
        Login.with(token).get("/api/leads").then().statusCode(200);
    }

    @Test
    void givesWhatIsOwedByTheOthersAndNamesWhatIsMissing() {
        Login.with(token)
                .get("/api/owed")
                .then()
                .statusCode(200)
                .body("youOwe.kind", contains("lead-service"))
                .body("owedToYou.kind", contains("lead-service", "x"))
                .body("missing", hasSize(1))
                .body("missing[0].service", equalTo("feedback-service"))
                .body("missing[0].reason", equalTo("cannot be reached at the moment"));
    }

    @Test
    void tellsNothingOfAPersonRatherThanAPart() {
        Login.with(token)
                .get("/api/personal-data/" + Upstreams.PERSON)
                .then()
                .statusCode(503)
                .body("[0].errorCode", equalTo("SERVER_UNAVAILABLE"))
                .body("[0].message", containsString("feedback-service"));
    }

    @Test
    void listsTheOthersMetricsAndNamesWhatIsMissing() {
        Login.with(token)
                .get("/api/metrics")
                .then()
                .statusCode(200)
                .body("metrics.id", contains("of-content-service", "of-lead-service"))
                .body("missing.service", contains("feedback-service"));
    }

    @Test
    void givesAMetricFromTheServiceThatHasIt() {
        Login.with(token)
                .get("/api/metrics/of-lead-service?by=code")
                .then()
                .statusCode(200)
                .body("value", equalTo(0.5f));
    }

    @Test
    void doesNotDenyAMetricThatTheMissingServiceMayHave() {
        Login.with(token)
                .get("/api/metrics/unknown")
                .then()
                .statusCode(503)
                .body("[0].message", containsString("feedback-service"));
    }

    @Test
    void refusesAListOfObjectsThatWouldLackSome() {
        Login.with(token)
                .get("/services/data/v60.0/sobjects")
                .then()
                .statusCode(503)
                .body("[0].message", containsString("feedback-service"));
    }

    @Test
    void showsWhichServicesAreReady() {
        Login.with(token)
                .get("/api/status")
                .then()
                .statusCode(200)
                .body("services.findAll { it.ready }.service", contains("content-service", "lead-service"))
                .body("services.findAll { !it.ready }.service", hasItem("feedback-service"));
    }
}
