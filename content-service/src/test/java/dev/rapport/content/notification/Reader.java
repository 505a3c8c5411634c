package dev.rapport.content.notification;

import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody of whom no other test knows, in a team of their own.
 *
 * @param team its name
 */
record Reader(RecordId id, String role, String team) {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final OtherService GATEWAY = new OtherService("gateway");
    private static final long MANY = 1_000_000_000_000L;

    /** A seller, or somebody of marketing, by the role. */
    static Reader of(AgroalDataSource everyOrganisation, String role) {
        return of(everyOrganisation, role, Map.of());
    }

    static Reader of(AgroalDataSource everyOrganisation, String role, Map<String, ?> facts) {
        RecordId id = RecordId.of("005", ThreadLocalRandom.current().nextLong(MANY, 2 * MANY));
        Reader reader = new Reader(id, role, "team-" + id);
        reader.changes(facts);
        await().atMost(PATIENCE).until(() -> reader.isKnown(everyOrganisation));
        return reader;
    }

    void changes(Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "userId",
                id,
                "name",
                "Reader " + id,
                "email",
                id + "@acme.example",
                "function",
                role.equals("marketing") ? "MARKETING" : "SALES",
                "seniority",
                "STAFF",
                "team",
                team,
                "timeZone",
                "UTC",
                "active",
                true));
        all.putAll(facts);
        GATEWAY.says("UserChanged", id.toString(), all);
    }

    private boolean isKnown(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select from directory_user where id = ?")) {
            statement.setLong(1, id.value());
            return statement.executeQuery().next();
        }
    }

    RequestSpecification asks() {
        return asks(role);
    }

    RequestSpecification asks(String inRole) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ACME, id.toString(), Set.of(inRole)))
                .contentType(ContentType.JSON);
    }

    /** What stands open for them. */
    ValidatableResponse sees() {
        return asks().get("/api/notifications?limit=200").then().statusCode(200);
    }

    List<Map<String, Object>> all() {
        return sees().extract().path("notifications");
    }

    /** The one thing that stands open. */
    String only(NotificationType type) {
        return sees().body("notifications.size()", equalTo(1))
                .body("notifications[0].type", equalTo(type.name()))
                .extract()
                .path("notifications[0].id");
    }

    ValidatableResponse says(String id, String noun, Map<String, ?> body) {
        return asks().body(body).post("/api/notifications/" + id + "/" + noun).then();
    }

    ValidatableResponse prefers(Map<String, ?> wishes) {
        return asks().body(wishes).put("/api/notification-preferences").then();
    }
}
