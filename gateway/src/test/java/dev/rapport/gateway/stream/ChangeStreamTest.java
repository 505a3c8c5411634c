package dev.rapport.gateway.stream;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.gateway.Login;
import dev.rapport.gateway.stream.Listening.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes over HTTP, with a real Kafka behind. */
@QuarkusTest
class ChangeStreamTest {
    @TestHTTPResource("/")
    URI gateway;

    @Test
    void givesWhatHappensFromNowOn() throws Exception {
        Changes.happen(organization("acme"), "Lead");
        try (Listening listening = Listening.as(gateway, "acme", "")) {
            listening.next("position");
            String now = Changes.happen(organization("acme"), "Lead");
            Event change = listening.next("change");
            assertEquals(now, change.data().path("payload").path("Name").asText());
            assertEquals(
                    change.id(), change.data().path("event").path("replayId").asText());
        }
    }

    @Test
    void givesTheGatewaysOwnChangesAsWell() throws Exception {
        String admin = Login.as("admin", "acme");
        try (Listening listening = new Listening(gateway, admin, "?objects=user", "")) {
            listening.next("position");
            String user = Login.with(admin)
                    .queryParam("q", "SELECT Id FROM User WHERE Username = 'sales@acme.rapport.test'")
                    .get("/services/data/v60.0/query")
                    .path("records[0].Id");
            Login.with(admin)
                    .contentType("application/json")
                    .body(Map.of("Title", "Seller " + Instant.now()))
                    .patch("/services/data/v60.0/sobjects/User/" + user)
                    .then()
                    .statusCode(204);
            Event change = listening.next("change");
            assertEquals(
                    user,
                    change.data().at("/payload/ChangeEventHeader/recordIds/0").asText());
        }
    }

    @Test
    void missesAndRepeatsNothingAcrossABreak() throws Exception {
        String acme = organization("acme");
        List<String> happened = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        String last = "";
        try (Listening listening = Listening.as(gateway, "acme", "?objects=Campaign")) {
            listening.next("position");
            IntStream.range(0, 5).forEach(i -> happened.add(Changes.happen(acme, "Campaign")));
            for (int i = 0; i < 3; i++) {
                Event change = listening.next("change");
                heard.add(change.data().path("payload").path("Name").asText());
                last = change.id();
            }
        }
        IntStream.range(0, 5).forEach(i -> happened.add(Changes.happen(acme, "Campaign")));
        String token = Login.as("integration", "acme");
        try (Listening again = new Listening(gateway, token, "?objects=Campaign&from=latest", last)) {
            while (heard.size() < happened.size()) {
                heard.add(again.nextChange());
            }
        }
        assertEquals(happened, heard);
    }

    @Test
    void keepsOrganisationsAndObjectsApart() throws Exception {
        try (Listening listening = Listening.as(gateway, "acme", "?objects=Lead,contact")) {
            listening.next("position");
            Changes.happen(organization("globex"), "Lead");
            Changes.happen(organization("acme"), "Account");
            String wanted = Changes.happen(organization("acme"), "Contact");
            assertEquals(wanted, listening.nextChange());
        }
    }

    @Test
    void beginsAtATime() throws Exception {
        Changes.happen(organization("acme"), "Touch");
        Thread.sleep(5); // The times of two messages have to differ.
        Instant time = Instant.now();
        String later = Changes.happen(organization("acme"), "Touch");
        try (Listening listening = Listening.as(gateway, "acme", "?objects=Touch&from=" + time)) {
            assertEquals(later, listening.nextChange());
        }
    }

    @Test
    void tellsOfAGapWhereWhatComesNextIsForgotten() throws Exception {
        String acme = organization("acme");
        String position;
        try (Listening listening = Listening.as(gateway, "acme", "")) {
            listening.next("position");
            Changes.happen(acme, "Task");
            position = listening.next("change").id();
        }
        Changes.happen(acme, "Task");
        Changes.areForgotten();
        String kept = Changes.happen(acme, "Task");
        String token = Login.as("integration", "acme");
        try (Listening again = new Listening(gateway, token, "?objects=Task", position)) {
            Event gap = again.next("gap");
            assertEquals("lead-service", gap.data().at("/missing/0/application").asText());
            assertTrue(gap.data().path("message").asText().contains("Load the objects anew"));
            assertEquals(kept, again.nextChange());
            assertTrue(gap.id().startsWith("content-service:"));
        }
    }

    @Test
    void tellsOfAGapWhereThePositionWasNeverGiven() throws Exception {
        Changes.happen(organization("acme"), "Handoff");
        String token = Login.as("integration", "acme");
        try (Listening listening = new Listening(gateway, token, "", "lead-service:999999999")) {
            listening.next("gap");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-31T25:00:00Z", "gateway:-1", "gateway:1;gateway:1"})
    void refusesAStartThatIsNone(String from) {
        Login.with(Login.as("integration", "acme"))
                .queryParam("from", from)
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void refusesAnObjectThatNobodyHas() {
        Login.with(Login.as("integration", "acme"))
                .queryParam("objects", "Lead,Leed")
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE"), "[0].message", containsString("Did you mean 'Lead'"));
    }

    @Test
    void isForThoseWhoMayReadEverything() {
        Login.with(Login.as("sales", "acme"))
                .get("/api/changes")
                .then()
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS"));
        RestAssured.given().get("/api/changes").then().statusCode(401);
    }

    @Test
    void limitsHowManyStreamsAnOrganisationHolds() throws Exception {
        List<Listening> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                open.add(Listening.as(gateway, "globex", ""));
            }
            Login.with(Login.as("integration", "globex"))
                    .get("/api/changes")
                    .then()
                    .statusCode(403)
                    .body("[0].errorCode", equalTo("REQUEST_LIMIT_EXCEEDED"));
        } finally {
            open.forEach(Listening::close);
        }
        Awaitility.await("a seat that is free again").ignoreExceptions().until(() -> {
            Listening.as(gateway, "globex", "").close();
            return true;
        });
    }

    private static String organization(String name) {
        return Login.with(Login.as("integration", name))
                .queryParam("q", "SELECT Id FROM Organization")
                .get("/services/data/v60.0/query")
                .path("records[0].Id");
    }
}
