package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RiskTest {
    private static final double CLOSE = 1e-3;
    private static final Api CONNECTOR = Api.as("integration");

    @Test
    void showsItsPartsAndHowTheyAreComputed() {
        Instant published = Instant.now().minus(Duration.ofDays(3));
        Map<String, Object> report = Heard.report("publishedAt", published.toString());
        String id = Heard.arrived(report);
        observe(id, 999, Instant.now().minus(Duration.ofDays(2)));
        observe(id, 3_999, Instant.now());
        MARKETER.patch(id, Map.of("OurReach", 3_999)).statusCode(204);
        risk(id).statusCode(200)
                .body("theirReach", equalTo(3_999))
                .body("ourReach", equalTo(3_999))
                .body("ageHours", closeTo(72, 0.1))
                .body("doublingsPerDay", closeTo(1, CLOSE))
                .body("audience", closeTo(0.5, CLOSE))
                .body("freshness", closeTo(0.5, CLOSE))
                .body("growth", closeTo(0.5, CLOSE))
                .body("value", closeTo(0.25, CLOSE))
                .body("level", equalTo("MEDIUM"))
                .body("formula", containsString("audience * max(freshness, growth)"));
    }

    @Test
    void takesTheOrganisationsReachWhereTheMentionHasNone() {
        Api stranger = new Api(Organizations.GLOBEX, "marketing");
        String id = stranger.post("/api/mentions", Heard.report("reach", 100))
                .statusCode(200)
                .extract()
                .path("mentions[0].id");
        Api admin = new Api(Organizations.GLOBEX, "admin");
        admin.request()
                .body(Map.of("ourReach", 300))
                .put("/api/mentions/settings")
                .then()
                .statusCode(200);
        stranger.get("/api/mentions/settings").statusCode(200).body("ourReach", equalTo(300));
        stranger.get(Heard.path(id) + "/risk").body("ourReach", equalTo(300)).body("audience", equalTo(0.25f));
    }

    @Test
    void isUnknownWhileNobodyKnowsTheReach() {
        risk(Heard.arrived()).statusCode(200).body("value", nullValue()).body("level", nullValue());
    }

    @Test
    void letsTheNewestObservationStand() {
        String id = Heard.arrived(Heard.report("publishedAt", "2026-01-01T00:00:00Z"));
        observe(id, 500, Instant.parse("2026-01-03T00:00:00Z"));
        observe(id, 200, Instant.parse("2026-01-02T00:00:00Z"));
        MARKETER.get(Heard.path(id)).body("reach", equalTo(500));
    }

    @Test
    void takesAnObservationOnceAndNoOtherOfTheSameTime() {
        String id = Heard.arrived();
        Map<String, Object> seen = Map.of("reach", 10, "at", "2026-01-03T00:00:00Z");
        CONNECTOR.post(Heard.path(id) + "/reach", seen).statusCode(200);
        CONNECTOR.post(Heard.path(id) + "/reach", seen).statusCode(200);
        CONNECTOR
                .post(Heard.path(id) + "/reach", Map.of("reach", 11, "at", "2026-01-03T00:00:00Z"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("reach", -1),
                Map.of("reach", 1, "at", "soon"),
                Map.of("reach", 1, "at", "2999-01-01T00:00:00Z"))) {
            CONNECTOR.post(Heard.path(id) + "/reach", wrong).statusCode(400);
        }
    }

    @Test
    void takesNoSettingThatMakesNoSense() {
        Api.as("sales")
                .request()
                .body(Map.of("ourReach", 1))
                .put("/api/mentions/settings")
                .then()
                .statusCode(403);
        for (Object body : List.of(Map.of("ourReach", 0), Map.of(), Map.of("reach", 1))) {
            MARKETER.request().body(body).put("/api/mentions/settings").then().statusCode(400);
        }
    }

    private static void observe(String id, int reach, Instant at) {
        CONNECTOR
                .post(
                        Heard.path(id) + "/reach",
                        Map.of(
                                "reach",
                                reach,
                                "at",
                                at.truncatedTo(ChronoUnit.MILLIS).toString()))
                .statusCode(200);
    }

    private static ValidatableResponse risk(String id) {
        return MARKETER.request()
                .config(RestAssuredConfig.newConfig()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get(Heard.path(id) + "/risk")
                .then();
    }
}
