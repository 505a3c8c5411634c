package dev.rapport.gateway.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.gateway.Login;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserRecordTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String USERS = "/services/data/v60.0/sobjects/User";

    @Test
    void completesANewUser() {
        String admin = Login.as("admin", "acme");
        String id = create(admin, "complete@acme.rapport.test", "sales;sales-head")
                .then()
                .statusCode(201)
                .body("id", startsWith("005"))
                .extract()
                .path("id");
        Login.with(admin)
                .get(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("Name", equalTo("Ada Lovelace"), "Alias", equalTo("AdaLovel"), "IsActive", equalTo(true))
                .body("Seniority", equalTo("STAFF"), "Function", equalTo("SALES"));
    }

    @Test
    void tellsTheServicesOfNewAndChangedUsers() {
        String admin = Login.as("admin", "acme");
        String id = create(admin, "told@acme.rapport.test", "sales").path("id");
        update(admin, id, Map.of("IsActive", false)).then().statusCode(204);
        try (EventProbe probe = EventProbe.on("rapport.gateway.events")) {
            ReceivedEvent told = probe.await("UserChanged", event -> isAbout(event, id, true), PATIENCE);
            assertEquals("Ada Lovelace", told.data().path("name").asText());
            assertEquals("SALES", told.data().path("function").asText());
            assertEquals("Europe/Berlin", told.data().path("timeZone").asText());
            assertEquals("sales", told.data().path("roles").path(0).asText());
            probe.await("UserChanged", event -> isAbout(event, id, false), PATIENCE);
        }
    }

    private static boolean isAbout(ReceivedEvent event, String user, boolean active) {
        return event.data().path("userId").asText().equals(user)
                && event.data().path("active").asBoolean() == active;
    }

    @Test
    void refusesARoleThatDoesNotExist() {
        create(Login.as("admin", "acme"), "role@acme.rapport.test", "boss")
                .then()
                .statusCode(400)
                .body("[0].fields", hasItem("Roles"), "[0].message", containsString("sales-head"));
    }

    @Test
    void refusesATimeZoneThatDoesNotExist() {
        String admin = Login.as("admin", "acme");
        String id = create(admin, "zone@acme.rapport.test", "sales").path("id");
        update(admin, id, Map.of("TimeZoneSidKey", "Europe/Atlantis"))
                .then()
                .statusCode(400)
                .body("[0].fields", hasItem("TimeZoneSidKey"), "[0].message", containsString("Europe/Berlin"));
    }

    @Test
    void refusesAUsernameThatIsTakenInAnyOrganisation() {
        create(Login.as("admin", "acme"), "Sales@globex.rapport.test", "sales")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    @Test
    void letsOnlyAdministratorsMakeUsers() {
        create(Login.as("sales", "acme"), "x@acme.rapport.test", "sales")
                .then()
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"));
    }

    @Test
    void showsNoUserOfAnotherOrganisation() {
        String id = Login.with(Login.as("sales", "globex"))
                .get("/services/oauth2/userinfo")
                .path("user_id");
        Login.with(Login.as("admin", "acme")).get(USERS + "/" + id).then().statusCode(404);
        Login.with(Login.as("admin", "globex")).get(USERS + "/" + id).then().statusCode(200);
    }

    @Test
    void showsNoSecret() {
        String admin = Login.as("admin", "acme");
        String id = Login.with(admin).get("/services/oauth2/userinfo").path("user_id");
        Login.with(admin)
                .get(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("keySet()", hasItem("Username"))
                .body("keySet()", not(hasItem(containsString("assword"))))
                .body("keySet()", not(hasItem(containsString("ecret"))));
    }

    @Test
    void endsTheSessionsOfAUserWhoBecomesInactive() {
        String admin = Login.as("admin", "globex");
        String token = Login.as("marketing", "globex");
        String id = Login.with(Login.as("marketing", "globex"))
                .get("/services/oauth2/userinfo")
                .path("user_id");
        update(admin, id, Map.of("IsActive", false)).then().statusCode(204);
        Login.with(token).get("/services/oauth2/userinfo").then().statusCode(401);
        update(admin, id, Map.of("IsActive", true)).then().statusCode(204);
    }

    @Test
    void keepsUsersSinceRecordsNameThem() {
        String admin = Login.as("admin", "acme");
        String id = Login.with(admin).get("/services/oauth2/userinfo").path("user_id");
        Login.with(admin).delete(USERS + "/" + id).then().statusCode(403);
    }

    private static Response create(String token, String username, String roles) {
        return Login.with(token)
                .contentType("application/json")
                .body(Map.of(
                        "Username", username,
                        "Email", "ada@acme.rapport.test",
                        "FirstName", "Ada",
                        "LastName", "Lovelace",
                        "Function", "SALES",
                        "Roles", roles))
                .post(USERS);
    }

    private static Response update(String token, String id, Map<String, Object> fields) {
        return Login.with(token).contentType("application/json").body(fields).patch(USERS + "/" + id);
    }
}
