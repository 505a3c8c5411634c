package dev.rapport.lead.scoring;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scores, why they are what they are, and the job that gives them to all leads. Each test has an industry of its own. */
@QuarkusTest
class ScoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final User ADMIN = new User(Organizations.ACME, "admin");

    @Test
    void explainsEveryPoint() {
        String mark = mark();
        String lead = MARKETER.hasLead(Map.of("Industry", mark, "NumberOfEmployees", 500));
        String large = rule("FIT", "Industry = '" + mark + "' AND NumberOfEmployees > 100", 30, Map.of());
        String small = rule("FIT", "Industry = '" + mark + "' AND NumberOfEmployees <= 100", -10, Map.of());
        String visits =
                rule("ENGAGEMENT", "Lead.Industry = '" + mark + "'", 4, Map.of("MostPoints", 10, "WindowDays", 1));
        for (int hour = 1; hour <= 4; hour++) {
            touch(lead, "2026-01-05T0" + hour + ":00:00Z");
        }
        touch(lead, "2026-01-06T00:00:00Z");
        MARKETER.get("/api/leads/" + lead + "/score")
                .statusCode(200)
                .body("leadId", equalTo(lead))
                .body("score", equalTo(44))
                .body("fit", equalTo(30))
                .body("engagement", equalTo(14))
                .body("storedScore", nullValue())
                .body("asOf", notNullValue())
                .body(at(large) + ".points", equalTo(30))
                .body(at(small) + ".points", equalTo(0))
                .body(at(visits) + ".points", equalTo(14.00f))
                .body(at(visits) + ".counted", equalTo(4))
                .body(at(visits) + ".touches.points", contains(4, 2, 4, 4))
                .body(at(visits) + ".touches[0].occurredAt", containsString("2026-01-06"));
    }

    @Test
    void letsTouchesFade() {
        String mark = mark();
        String lead = MARKETER.hasLead(Map.of("Industry", mark));
        String rule = rule("ENGAGEMENT", "Lead.Industry = '" + mark + "'", 100, Map.of("HalfLifeDays", 10));
        touch(lead, Instant.now().minus(Duration.ofDays(20)).toString());
        JsonPath score = MARKETER.get("/api/leads/" + lead + "/score")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(25, new BigDecimal(score.getString(at(rule) + ".points")).intValue(), 1);
        assertEquals(100, score.getInt(at(rule) + ".touches[0].points"));
    }

    @Test
    void leavesOutRulesThatAreNotActive() {
        String mark = mark();
        String lead = MARKETER.hasLead(Map.of("Industry", mark));
        String rule = rule("FIT", "Industry = '" + mark + "'", 7, Map.of());
        MARKETER.get("/api/leads/" + lead + "/score").body("score", equalTo(7));
        MARKETER.change("ScoreRule", rule, Map.of("IsActive", false)).statusCode(204);
        MARKETER.get("/api/leads/" + lead + "/score")
                .body("score", equalTo(0))
                .body("rules.findAll { it.ruleId == '" + rule + "' }", empty());
    }

    @Test
    void givesAllLeadsTheirScoreAndWritesOnlyWhatIsNew() {
        String mark = mark();
        String lead = MARKETER.hasLead(Map.of("Industry", mark));
        rule("FIT", "Industry = '" + mark + "'", 42, Map.of());
        JsonPath first = runJob();
        assertEquals(first.getInt("leadsTotal"), first.getInt("leadsDone"));
        assertNotEquals(0, first.getInt("leadsChanged"));
        assertEquals("42", String.valueOf(fields(lead).getInt("Score")));
        assertEquals(42, fields(lead).getInt("FitScore"));
        assertEquals(0, fields(lead).getInt("EngagementScore"));
        String modified = MARKETER.field("Lead", lead, "SystemModstamp");
        runJob();
        assertEquals(modified, MARKETER.field("Lead", lead, "SystemModstamp"));
        MARKETER.get("/api/leads/" + lead + "/score").body("storedScore", equalTo(42));
        SELLER.request()
                .queryParam(
                        "q", "SELECT Id FROM Lead WHERE Industry = '" + mark + "' AND Score >= 42 ORDER BY Score DESC")
                .get("/services/data/v60.0/query")
                .then()
                .body("records.Id", contains(lead));
    }

    @Test
    void keepsTheScoreFromBeingWrittenByHand() {
        String lead = MARKETER.hasLead();
        MARKETER.change("Lead", lead, Map.of("Score", 99))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
    }

    @Test
    void saysWhichRuleCannotBeAppliedAnyMore() {
        String field = "Mark" + mark() + "__c";
        ADMIN.post("/api/objects/Lead/fields", Map.of("name", field, "label", "Mark", "type", "Checkbox"))
                .statusCode(201);
        String lead = MARKETER.hasLead(Map.of(field, true));
        String rule = rule("FIT", field + " = true", 9, Map.of());
        MARKETER.get("/api/leads/" + lead + "/score").body(at(rule) + ".points", equalTo(9));
        ADMIN.request().delete("/api/objects/Lead/fields/" + field).then().statusCode(204);
        await().atMost(PATIENCE)
                .untilAsserted(() -> MARKETER.get("/api/leads/" + lead + "/score")
                        .statusCode(200)
                        .body(at(rule) + ".points", equalTo(0))
                        .body(at(rule) + ".problem", containsString(field)));
        runJob();
    }

    @Test
    void isSeenByThoseWhoMaySeeTheLead() {
        String lead = MARKETER.hasLead();
        SELLER.get("/api/leads/" + lead + "/score").statusCode(200);
        STRANGER.get("/api/leads/" + lead + "/score").statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        MARKETER.get("/api/leads/nonsense/score").statusCode(400).body("[0].errorCode", equalTo("MALFORMED_ID"));
        given().get("/api/leads/" + lead + "/score").then().statusCode(401);
    }

    @Test
    void jobsAreMarketingsAndOfOneOrganisation() {
        SELLER.post("/api/score-jobs", "").statusCode(403);
        String job = MARKETER.post("/api/score-jobs", "")
                .statusCode(202)
                .header("Location", containsString("/api/score-jobs/"))
                .extract()
                .path("id");
        new User(Organizations.GLOBEX, "marketing")
                .get("/api/score-jobs/" + job)
                .statusCode(404);
        ended(job);
        MARKETER.post("/api/score-jobs/" + job + "/abort", "")
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        MARKETER.create("ScoreJob", Map.of()).statusCode(403);
    }

    private static JsonPath runJob() {
        String job =
                MARKETER.post("/api/score-jobs", "").statusCode(202).extract().path("id");
        return ended(job);
    }

    private static JsonPath ended(String job) {
        await().atMost(PATIENCE)
                .until(() -> MARKETER.get("/api/score-jobs/" + job)
                        .statusCode(200)
                        .extract()
                        .path("state")
                        .equals("COMPLETED"));
        return MARKETER.get("/api/score-jobs/" + job).extract().jsonPath();
    }

    private static JsonPath fields(String lead) {
        return MARKETER.get("/services/data/v60.0/sobjects/Lead/" + lead)
                .extract()
                .jsonPath();
    }

    private static String at(String rule) {
        return "rules.find { it.ruleId == '" + rule + "' }";
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String rule(String kind, String criteria, int points, Map<String, ?> more) {
        Map<String, Object> rule = new HashMap<>(
                Map.of("Name", "Score", "Kind", kind, "Criteria", criteria, "Points", points, "IsActive", true));
        rule.putAll(more);
        return MARKETER.has("ScoreRule", rule);
    }

    private static void touch(String lead, String at) {
        MARKETER.has("Touch", Map.of("LeadId", lead, "Channel", "WEB", "OccurredAt", at));
    }
}
