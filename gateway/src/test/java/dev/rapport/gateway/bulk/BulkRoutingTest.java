package dev.rapport.gateway.bulk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk jobs through the gateway: to the service that has the object, the gateway itself among them. */
@QuarkusTest
class BulkRoutingTest {
    private static final String INGEST = "/services/data/v60.0/jobs/ingest";
    private static final String QUERY = "/services/data/v60.0/jobs/query";

    private String token;

    @BeforeEach
    void login() {
        token = Login.as("admin", "acme");
    }

    @Test
    void sendsANewJobWithItsBodyToTheServiceOfItsObject() {
        Login.with(token)
                .contentType(ContentType.JSON)
                .body("{\"object\":\"Lead\",\"operation\":\"insert\"}")
                .post(INGEST)
                .then()
                .statusCode(200)
                .header("Seen-Service", equalTo("lead-service"))
                .body("object", is("Lead"))
                .body("operation", is("insert"));
        Login.with(token)
                .contentType(ContentType.JSON)
                .body("{\"query\":\"SELECT Id FROM ContentUse\",\"operation\":\"query\"}")
                .post(QUERY + "/")
                .then()
                .header("Seen-Service", equalTo("content-service"));
        Login.with(token)
                .multiPart("job", "{\"object\":\"Lead\",\"operation\":\"insert\"}", "application/json")
                .multiPart("content", "content", "Name\nx\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(INGEST)
                .then()
                .header("Seen-Service", equalTo("lead-service"));
    }

    @Test
    void runsJobsOfItsOwnObjects() {
        String job = Login.with(token)
                .contentType(ContentType.JSON)
                .body(Map.of("operation", "query", "query", "SELECT Id, Username FROM User"))
                .post(QUERY)
                .then()
                .statusCode(200)
                .body("object", is("User"))
                .body("state", is("UploadComplete"))
                .extract()
                .path("id");
        Login.with(token).get(QUERY + "/" + job).then().statusCode(200).body("object", is("User"));
    }

    @Test
    void refusesWhatHasNoObject() {
        Login.with(token)
                .contentType(ContentType.JSON)
                .body("{\"object\":\"Leed\",\"operation\":\"insert\"}")
                .post(INGEST)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_TYPE"))
                .body("[0].message", containsString("Did you mean 'Lead'?"));
        Login.with(token)
                .contentType(ContentType.JSON)
                .body("{\"object\":\"" + "x".repeat(1_100_000) + "\"}")
                .post(INGEST)
                .then()
                .statusCode(413)
                .body("[0].errorCode", is("REQUEST_TOO_LARGE"));
        Login.with(token)
                .get(INGEST + "/00Q000000000001EAA")
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"))
                .body("[0].message", startsWith("The requested resource does not exist: there is no job"));
    }

    @Test
    void doesNotListJobsWhileAServiceIsDown() {
        Login.with(token)
                .get(INGEST)
                .then()
                .statusCode(503)
                .body("[0].errorCode", is("SERVER_UNAVAILABLE"))
                .body("[0].message", containsString("feedback-service"));
    }
}
