package dev.rapport.content.announcement;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AnnouncementTest {
    static final String RECORDS = "/services/data/v60.0/sobjects/Announcement/";
    static final String CAMPAIGN = "701000000000031AAA";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<AnnouncementStatus, Set<AnnouncementStatus>> LEGAL = Map.of(
            AnnouncementStatus.DRAFT, Set.of(AnnouncementStatus.SCHEDULED, AnnouncementStatus.PUBLISHED),
            AnnouncementStatus.SCHEDULED, Set.of(AnnouncementStatus.DRAFT, AnnouncementStatus.PUBLISHED),
            AnnouncementStatus.PUBLISHED, Set.of(AnnouncementStatus.CLOSED),
            AnnouncementStatus.CLOSED, Set.of());

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    AnnouncementCalendar calendar;

    static Stream<Arguments> moves() {
        return Stream.of(AnnouncementStatus.values())
                .flatMap(from -> Stream.of(AnnouncementStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheLegalMovesAndNoOthers(AnnouncementStatus from, AnnouncementStatus to) {
        Team team = Team.of(database, "sales");
        String id = in(from, team);
        boolean legal = LEGAL.get(from).contains(to) || from == to;
        as("marketing")
                .body(Map.of("Status", to.name(), "PublishAt", "2120-01-01T00:00:00Z"))
                .patch(RECORDS + id)
                .then()
                .statusCode(legal ? 204 : 409);
        assertEquals((legal ? to : from).name(), field(id, "Status"));
    }

    @Test
    void goesToItsAudienceAndIsHeardWhenEnoughOfThemSaySo() {
        Team team = Team.of(database, "sales", "sales-head", "executive", "admin", "integration");
        String id = team.announcement(Map.of());
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            post("marketing", id, "publication").statusCode(200).body("audience", equalTo(5));
            acknowledge("sales", id)
                    .statusCode(200)
                    .body("acknowledged", equalTo(1))
                    .body("reachedAt", nullValue());
            acknowledge("sales", id).statusCode(200).body("acknowledged", equalTo(1));
            acknowledge("admin", id).statusCode(200);
            acknowledge("integration", id).statusCode(200).body("reachedAt", nullValue());
            acknowledge("executive", id).statusCode(200).body("reachedAt", notNullValue());
            var event = probe.await("AnnouncementReached", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(CAMPAIGN, event.data().path("campaignId").asText());
            assertEquals(4, event.data().path("acknowledged").asInt());
            assertEquals(5, event.data().path("audience").asInt());
            acknowledge("sales-head", id).statusCode(200).body("acknowledged", equalTo(5));
            probe.await("AnnouncementPublished", e -> id.equals(e.subject()), PATIENCE);
            assertEquals(
                    1,
                    probe.received("AnnouncementReached").stream()
                            .filter(e -> id.equals(e.subject()))
                            .count());
        }
    }

    @Test
    void tellsHowFarItHasComeByTeam() {
        Team team = Team.of(database, "sales", "sales-head", "executive");
        String id = published(team);
        acknowledge("sales", id).statusCode(200);
        reach(id).body("numerator", equalTo(1)).body("denominator", equalTo(3)).body("halfAt", nullValue());
        acknowledge("executive", id).statusCode(200);
        reach(id)
                .body("value", equalTo(2f / 3))
                .body("halfAt", notNullValue())
                .body("teams.team", contains(team.name()))
                .body("teams[0].numerator", equalTo(2))
                .body("teams[0].halfAt", notNullValue());
        as("executive")
                .get("/api/metrics/announcement-reach?by=team")
                .then()
                .statusCode(200)
                .body("groups.find { it.key == '" + team.name() + "' }.numerator", equalTo(2));
    }

    @Test
    void isForThoseWhoWereThereWhenItWasPublished() {
        Team team = Team.of(database, "sales");
        String id = published(team);
        acknowledge("admin", id).statusCode(403).body("[0].message", containsString("was not published to"));
        Team.of(database, "sales");
        acknowledge("sales", id).statusCode(200);
    }

    @Test
    void leavesNoQuestionOpen() {
        Team team = Team.of(database, "sales");
        String id = team.announcement(Map.of("Benefit", "", "Tools", ""));
        post("marketing", id, "publication")
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", containsInAnyOrder("Tools", "Benefit"));
        assertEquals("DRAFT", field(id, "Status"));
    }

    @Test
    void isNotPublishedToNobody() {
        String id = new Team("nobody's", List.of()).announcement(Map.of());
        post("marketing", id, "publication")
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].message", containsString("nobody's"));
        assertEquals("DRAFT", field(id, "Status"));
    }

    @Test
    void staysAsItWasSaid() {
        String id = published(Team.of(database, "sales"));
        as("marketing")
                .body(Map.of("Benefit", "Even more"))
                .patch(RECORDS + id)
                .then()
                .statusCode(409)
                .body("[0].fields", contains("Benefit"));
    }

    @Test
    void isPublishedAtItsTimeAndOnce() throws SQLException {
        Team team = Team.of(database, "sales");
        String due = team.announcement(Map.of());
        as("marketing")
                .body(Map.of("publishAt", "2120-01-01T00:00:00Z"))
                .post("/api/announcements/" + due + "/scheduling")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"));
        calendar.turn();
        assertEquals("SCHEDULED", field(due, "Status"));
        as("marketing")
                .body(Map.of("PublishAt", "2020-01-01T00:00:00Z"))
                .patch(RECORDS + due)
                .then()
                .statusCode(204);
        calendar.turn();
        calendar.turn();
        assertEquals("PUBLISHED", field(due, "Status"));
        reach(due).body("denominator", equalTo(1));
    }

    @Test
    void isCountedExactlyHoweverManyAcknowledgeAtOnce() throws Exception {
        List<String> roles = List.of("sales", "sales-head", "executive", "admin", "integration");
        String id = published(Team.of(database, roles.toArray(String[]::new)));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            roles.forEach(
                    role -> calls.add(() -> acknowledge(role, id).extract().statusCode()));
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
        }
        reach(id).body("numerator", equalTo(5)).body("denominator", equalTo(5));
        assertEquals(5, field(id, "Acknowledged"));
    }

    @ParameterizedTest
    @CsvSource({"0", "100.01", "-1"})
    void takesNoTargetThatMakesNoSense(String percent) {
        as("marketing")
                .body(Map.of("Name", "x", "TargetPercent", Double.valueOf(percent)))
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("NUMBER_OUTSIDE_VALID_RANGE"));
    }

    @Test
    void takesNoTargetBelowTheGateOfItsCampaign() {
        as("marketing")
                .body(Map.of("Name", "x", "CampaignId", CAMPAIGN, "TargetPercent", 79.99))
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("[0].message", containsString("too low"));
        as("marketing")
                .body(Map.of("Name", "x", "TargetPercent", 10))
                .post(RECORDS)
                .then()
                .statusCode(201);
    }

    @Test
    void belongsToMarketingOfItsOrganisation() {
        String id = published(Team.of(database, "sales"));
        post("sales", id, "closure").statusCode(403);
        as(GLOBEX, "marketing")
                .post("/api/announcements/" + id + "/closure")
                .then()
                .statusCode(404);
        as(GLOBEX, "sales").get("/api/announcements/" + id + "/reach").then().statusCode(404);
        as(GLOBEX, "sales")
                .post("/api/announcements/" + id + "/acknowledgement")
                .then()
                .statusCode(404);
        post("marketing", id, "closure").statusCode(200).body("status", equalTo("CLOSED"));
        acknowledge("sales", id).statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    private String in(AnnouncementStatus status, Team team) {
        String id = team.announcement(Map.of("PublishAt", "2120-01-01T00:00:00Z"));
        switch (status) {
            case DRAFT -> {}
            case SCHEDULED ->
                as("marketing")
                        .body(Map.of("Status", "SCHEDULED"))
                        .patch(RECORDS + id)
                        .then()
                        .statusCode(204);
            case PUBLISHED -> post("marketing", id, "publication").statusCode(200);
            case CLOSED -> {
                post("marketing", id, "publication").statusCode(200);
                post("marketing", id, "closure").statusCode(200);
            }
        }
        return id;
    }

    private static String published(Team team) {
        String id = team.announcement(Map.of());
        post("marketing", id, "publication").statusCode(200);
        return id;
    }

    private static ValidatableResponse post(String role, String id, String noun) {
        return as(role).post("/api/announcements/" + id + "/" + noun).then();
    }

    private static ValidatableResponse acknowledge(String role, String id) {
        return post(role, id, "acknowledgement");
    }

    private static ValidatableResponse reach(String id) {
        return as("sales").get("/api/announcements/" + id + "/reach").then().statusCode(200);
    }

    private static Object field(String id, String name) {
        return as("admin").get(RECORDS + id).then().statusCode(200).extract().path(name);
    }
}
