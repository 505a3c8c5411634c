package dev.rapport.content.notification;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.derivation.Master;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NotificationTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    NotificationCalendar calendar;

    @Test
    void anAnnouncementIsToldToItsAudienceAndGoesWhenAcknowledged() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        String announcement = Things.announcement(reader);
        calendar.turn();
        calendar.turn();
        reader.only(NotificationType.ANNOUNCEMENT);
        reader.sees()
                .body("notifications[0].subjectId", equalTo(announcement))
                .body("notifications[0].why", containsString("You are in the audience"))
                .body("notifications[0].urgency", equalTo("NORMAL"))
                .body("notifications[0].path", equalTo(Things.ANNOUNCEMENTS + announcement));
        reader.asks()
                .post("/api/announcements/" + announcement + "/acknowledgement")
                .then()
                .statusCode(200);
        reader.sees().body("notifications", empty());
        calendar.turn();
        reader.sees().body("notifications", empty());
    }

    @Test
    void anAnnouncementGoesWhenItIsClosed() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        String announcement = Things.announcement(reader);
        calendar.turn();
        reader.only(NotificationType.ANNOUNCEMENT);
        as("marketing")
                .post("/api/announcements/" + announcement + "/closure")
                .then()
                .statusCode(200);
        reader.sees().body("notifications", empty());
    }

    @Test
    void whatIsDoneBeforeAnybodyWasToldIsNeverTold() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        String announcement = Things.announcement(reader);
        reader.asks()
                .post("/api/announcements/" + announcement + "/acknowledgement")
                .then()
                .statusCode(200);
        calendar.turn();
        reader.sees().body("notifications", empty());
    }

    @Test
    void anOwedReviewFollowsTheOwnerAndGoesWhenSomebodyElseDecides() throws SQLException {
        Reader first = Reader.of(database, "marketing");
        Reader second = Reader.of(database, "marketing");
        String asset = Things.changedAsset(first);
        calendar.turn();
        first.only(NotificationType.ASSET_REVIEW);
        first.sees().body("notifications[0].urgency", equalTo("URGENT"));
        patch("marketing", asset, Map.of("OwnerId", second.id())).statusCode(204);
        calendar.turn();
        first.sees().body("notifications", empty());
        second.only(NotificationType.ASSET_REVIEW);
        patch("marketing", asset, Map.of("OwnerId", first.id())).statusCode(204);
        calendar.turn();
        first.only(NotificationType.ASSET_REVIEW);
        as("admin").post("/api/assets/" + asset + "/archiving").then().statusCode(200);
        first.sees().body("notifications", empty());
        second.sees().body("notifications", empty());
    }

    @Test
    void anAssetThatExpiresSoonIsToldToItsOwner() throws SQLException {
        Reader owner = Reader.of(database, "marketing");
        Instant soon = Instant.now().plus(Duration.ofDays(13));
        String asset = Things.expiringAsset(owner, soon);
        Things.expiringAsset(owner, Instant.now().plus(Duration.ofDays(15)));
        calendar.turn();
        owner.only(NotificationType.ASSET_EXPIRING);
        patch(
                        "marketing",
                        asset,
                        Map.of("ExpireAt", soon.plus(Duration.ofDays(30)).toString()))
                .statusCode(204);
        owner.sees().body("notifications", empty());
    }

    @Test
    void aRequestIsToldToTheHeadsOfMarketingAndItsAnswerToWhoAsked() throws SQLException {
        Reader head = Reader.of(database, "marketing", Map.of("seniority", "HEAD"));
        Reader seller = Reader.of(database, "sales");
        String request = Things.request(seller);
        calendar.turn();
        head.sees().body("notifications.subjectId", hasItem(request));
        seller.sees().body("notifications", empty());
        as("marketing")
                .post("/api/content-requests/" + request + "/triage")
                .then()
                .statusCode(200);
        head.sees().body("notifications.subjectId", not(hasItem(request)));
        as("marketing")
                .body(Map.of("outcome", "DECLINED", "reason", "Fleetly has left the market"))
                .post("/api/content-requests/" + request + "/decision")
                .then()
                .statusCode(200);
        calendar.turn();
        String news = seller.only(NotificationType.CONTENT_REQUEST_ANSWER);
        seller.says(news, "dismissal", Map.of()).statusCode(200);
        calendar.turn();
        seller.sees().body("notifications", empty());
        seller.says(news, "dismissal", Map.of()).statusCode(409);
    }

    @Test
    void aStaleDerivationIsToldToItsOwnerUntilItFollows() throws SQLException {
        Reader seller = Reader.of(database, "sales");
        Master master = Master.make();
        String derivation = seller.asks()
                .body(Map.of("accountId", Master.account(), "regions", Map.of("price", "From 9 a vehicle")))
                .post("/api/assets/" + master.id() + "/derivations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        calendar.turn();
        seller.sees().body("notifications", empty());
        master.rewrite(master.headline(), "A quarter less fuel");
        calendar.turn();
        seller.only(NotificationType.DERIVATION_STALE);
        as("sales")
                .body(Map.of())
                .post("/api/derivations/" + derivation + "/refresh")
                .then()
                .statusCode(200);
        seller.sees().body("notifications", empty());
    }

    @Test
    void aProposalIsToldToTheMastersOwnerUntilAnybodyDecides() throws SQLException {
        Reader owner = Reader.of(database, "marketing");
        Master master = Master.make();
        patch("marketing", master.id(), Map.of("OwnerId", owner.id())).statusCode(204);
        List.of("one", "two", "three").forEach(text -> master.derived(Map.of("headline", text)));
        calendar.turn();
        String proposal =
                owner.sees().extract().path("notifications.find { it.type == 'PROMOTION_PROPOSAL' }.subjectId");
        as("admin")
                .body(Map.of("reason", "True of these three only"))
                .post("/api/promotions/" + proposal + "/decline")
                .then()
                .statusCode(200);
        owner.sees().body("notifications.type", not(hasItem("PROMOTION_PROPOSAL")));
    }

    @Test
    void comesBackWhenItsSnoozeIsOver() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        Things.announcement(reader);
        calendar.turn();
        String id = reader.only(NotificationType.ANNOUNCEMENT);
        String until = Instant.now().plus(Duration.ofDays(1)).toString();
        reader.says(id, "snooze", Map.of("until", until)).statusCode(200).body("snoozedUntil", notNullValue());
        reader.sees().body("notifications", empty());
        calendar.turn();
        reader.sees().body("notifications", empty());
        reader.asks()
                .delete("/api/notifications/" + id + "/snooze")
                .then()
                .statusCode(200)
                .body("snoozedUntil", nullValue());
        assertEquals(id, reader.only(NotificationType.ANNOUNCEMENT));
        reader.says(id, "snooze", Map.of("until", until)).statusCode(200);
        run("update notification set snoozed_until = now() - interval '1 second' where id = ?", id);
        assertEquals(id, reader.only(NotificationType.ANNOUNCEMENT));
    }

    @Test
    void whatIsToBeDoneIsNotDismissed() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        Things.announcement(reader);
        calendar.turn();
        String id = reader.only(NotificationType.ANNOUNCEMENT);
        reader.says(id, "dismissal", Map.of())
                .statusCode(409)
                .body("[0].message", containsString("goes when the thing is done"));
        reader.only(NotificationType.ANNOUNCEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z"})
    void isSnoozedUntilATimeThatMakesSense(String until) throws SQLException {
        Reader reader = Reader.of(database, "sales");
        Things.announcement(reader);
        calendar.turn();
        String id = reader.only(NotificationType.ANNOUNCEMENT);
        reader.says(id, "snooze", Map.of("until", until))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"))
                .body("[0].fields", hasItem("until"));
        reader.says(id, "snooze", Map.of()).statusCode(400).body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        reader.only(NotificationType.ANNOUNCEMENT);
    }

    @Test
    void isNobodyElsesBusiness() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        Reader other = Reader.of(database, "sales");
        Things.announcement(reader);
        calendar.turn();
        String id = reader.only(NotificationType.ANNOUNCEMENT);
        String record = "/services/data/v60.0/sobjects/Notification/" + id;
        reader.asks().get(record).then().statusCode(200).body("Type", equalTo("ANNOUNCEMENT"));
        other.asks().get(record).then().statusCode(404);
        as("admin").get(record).then().statusCode(404);
        as("admin")
                .get("/services/data/v60.0/query?q=SELECT Id FROM Notification WHERE Id = '" + id + "'")
                .then()
                .statusCode(200)
                .body("totalSize", equalTo(0));
        as(GLOBEX, "sales").get(record).then().statusCode(404);
        as(GLOBEX, "sales")
                .post("/api/notifications/" + id + "/dismissal")
                .then()
                .statusCode(404);
        other.says(id, "snooze", Map.of("until", Instant.now().plusSeconds(60).toString()))
                .statusCode(404);
        other.says(id, "dismissal", Map.of()).statusCode(404);
        reader.asks()
                .body(Map.of("DoneAt", "2020-01-01T00:00:00Z"))
                .patch(record)
                .then()
                .statusCode(403);
        reader.asks().delete(record).then().statusCode(403);
    }

    @Test
    void pagesGoThroughAllOfThemUrgentOnesFirst() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        for (int i = 0; i < 3; i++) {
            Things.announcement(reader);
        }
        Things.changedAsset(reader);
        calendar.turn();
        List<String> seen = new ArrayList<>();
        String page = "/api/notifications?limit=1";
        while (page != null) {
            var answer =
                    reader.asks().urlEncodingEnabled(false).get(page).then().statusCode(200);
            seen.add(answer.extract().path("notifications[0].id"));
            page = answer.extract().path("next");
        }
        assertEquals(4, seen.size());
        assertEquals(reader.all().stream().map(each -> each.get("id")).toList(), seen);
        assertEquals("URGENT", reader.all().getFirst().get("urgency"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "after=x", "after=1_2_3", "after=0_2026-01-01T00:00:00Z_a19"})
    void refusesPagesThatMakeNoSense(String query) {
        Reader reader = new Reader(RecordId.of("005", 77), "sales", "none");
        reader.asks()
                .get("/api/notifications?" + query)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void isToldOnceHoweverManyReplicasLook() throws Exception {
        Reader reader = Reader.of(database, "sales");
        for (int i = 0; i < 5; i++) {
            Things.announcement(reader);
        }
        List<Callable<Void>> turns = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            turns.add(() -> {
                calendar.turn();
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(turns.size())) {
            for (var turn : threads.invokeAll(turns)) {
                turn.get();
            }
        }
        calendar.turn();
        assertEquals(5, reader.all().size());
    }

    @Test
    void theNextDigestIsShownWithItsTime() throws SQLException {
        Reader reader = Reader.of(database, "sales", Map.of("timeZone", "Asia/Tokyo"));
        Things.announcement(reader);
        calendar.turn();
        var digest = reader.asks().get("/api/notifications/digest").then().statusCode(200);
        digest.body("timeZone", equalTo("Asia/Tokyo")).body("notifications.size()", equalTo(1));
        Instant at = Instant.parse(digest.extract().path("at"));
        assertEquals(8, at.atZone(ZoneId.of("Asia/Tokyo")).getHour());
        assertTrue(at.isAfter(Instant.now()));
    }

    private void run(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, RecordId.parse(id).value());
            statement.executeUpdate();
        }
    }
}
