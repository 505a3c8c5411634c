package dev.rapport.gateway.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.gateway.AllUp;
import dev.rapport.gateway.Login;
import dev.rapport.gateway.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AllUp.class)
class PersonTest {
    @Test
    void gathersWhatRefersToAllThatThePersonIs() {
        Login.with(Login.as("admin", "acme"))
                .get("/api/personal-data/" + Upstreams.PERSON)
                .then()
                .statusCode(200)
                .body("leadIds", contains(Upstreams.PERSON))
                .body("contactIds", contains("003000000000777AAA"))
                .body("records.attributes.type", contains("Handoff", "ContentUse", "Feedback", "Feedback", "Feedback"))
                .body("replicas.service", contains("content-service", "feedback-service"));
    }

    @Test
    void tellsTheRefusalOfTheServiceThatMadeIt() {
        Login.with(Login.as("admin", "acme"))
                .get("/api/personal-data/" + Upstreams.FORBIDDEN)
                .then()
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
    }

    @Test
    void knowsPeopleAlone() {
        for (String id : new String[] {"001000000000777AAA", "003000000000778AAA"}) {
            Login.with(Login.as("admin", "acme"))
                    .get("/api/personal-data/" + id)
                    .then()
                    .statusCode(404)
                    .body("[0].errorCode", equalTo("NOT_FOUND"));
        }
        Login.with(Login.as("admin", "acme"))
                .get("/api/personal-data/me")
                .then()
                .statusCode(400);
    }

    @Test
    void knowsNobodyWithoutALogin() {
        Login.with("00D000000000001!nothing")
                .get("/api/personal-data/" + Upstreams.PERSON)
                .then()
                .statusCode(401)
                .body("[0].message", containsString("Session"));
    }
}
