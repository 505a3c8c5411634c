package dev.rapport.content.notification;

import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CourierTest {
    private static final Map<String, Object> NO_QUIET_HOURS = Map.of("quietFrom", "00:00", "quietUntil", "00:00");

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    NotificationCalendar calendar;

    @Inject
    Courier courier;

    @Inject
    Arrivals arrivals;

    @Test
    void noMoreThanThreeInterruptHoweverManyComeUpAtOnce() throws Exception {
        Reader reader = Reader.of(database, "sales");
        reader.prefers(NO_QUIET_HOURS).statusCode(200);
        List<Callable<Void>> arrivals = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int number = i;
            arrivals.add(() -> {
                escalate(reader, number);
                calendar.turn();
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(arrivals.size())) {
            for (var arrival : threads.invokeAll(arrivals)) {
                arrival.get();
            }
        }
        calendar.turn();
        List<Map<String, Object>> all = reader.all();
        assertEquals(64, all.size());
        assertEquals(
                3, all.stream().filter(each -> each.get("deliveredAt") != null).count());
        assertEquals(
                61,
                all.stream().filter(each -> each.get("heldBack").equals(true)).count());
        assertEquals("URGENT", all.getFirst().get("urgency"));
        assertEquals("NORMAL", all.getLast().get("urgency"));
        assertEquals(
                61,
                reader.asks().get("/api/notifications/digest").then().extract().<Integer>path("heldBack"));
    }

    @Test
    void nothingIsToldInQuietHoursNotEvenWhatIsUrgent() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> quiet = Map.of(
                "quietFrom",
                now.minusHours(1).toString(),
                "quietUntil",
                now.plusHours(1).toString());
        reader.prefers(quiet).statusCode(200);
        escalate(reader, 1);
        calendar.turn();
        assertNull(reader.all().getFirst().get("deliveredAt"));
        reader.prefers(Map.of(
                        "quietFrom", quiet.get("quietFrom"),
                        "quietUntil", quiet.get("quietUntil"),
                        "urgentInQuietHours", true))
                .statusCode(200);
        calendar.turn();
        assertNotNull(reader.all().getFirst().get("deliveredAt"));
    }

    @Test
    void whoSnoozesIsToldAfterwards() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        Instant until = Instant.now().plus(Duration.ofDays(2));
        reader.prefers(Map.of("quietFrom", "00:00", "quietUntil", "00:00", "snoozedUntil", until.toString()))
                .statusCode(200);
        escalate(reader, 1);
        calendar.turn();
        assertNull(reader.all().getFirst().get("deliveredAt"));
        lookAfter(reader, until.minusSeconds(1));
        assertNull(reader.all().getFirst().get("deliveredAt"));
        lookAfter(reader, until.plus(Duration.ofHours(1)));
        assertNotNull(reader.all().getFirst().get("deliveredAt"));
    }

    @Test
    void whatCameUpMeanwhileIsNotForgottenByAReplicaThatLooksLate() throws SQLException {
        Reader reader = Reader.of(database, "sales");
        reader.prefers(NO_QUIET_HOURS).statusCode(200);
        Instant before = Instant.now();
        await().until(() -> Instant.now().isAfter(before.plusMillis(10)));
        escalate(reader, 1);
        inOrganization(arrivals::compare);
        lookAfter(reader, before);
        assertNull(reader.all().getFirst().get("deliveredAt"));
        calendar.turn();
        assertNotNull(reader.all().getFirst().get("deliveredAt"));
    }

    @Test
    void whoHasNotAcknowledgedIsRemindedThreeTimesAtGrowingDistance() throws SQLException {
        Reader reader = wishing(DeliveryMode.IMMEDIATE);
        Instant told = toldAt(reader);
        for (int reminder = 1; reminder <= 3; reminder++) {
            Duration distance = Duration.ofDays(1L << reminder);
            lookAfter(reader, told.plus(distance).minusSeconds(1));
            assertEquals(told, toldAt(reader), "not before its time");
            lookAfter(reader, told.plus(distance).plusSeconds(1));
            assertEquals(told.plus(distance).plusSeconds(1), toldAt(reader), "reminder " + reminder);
            told = toldAt(reader);
        }
        lookAfter(reader, told.plus(Duration.ofDays(365)));
        assertEquals(told, toldAt(reader), "and then no more");
    }

    @Test
    void whoHasAcknowledgedIsNotReminded() throws SQLException {
        Reader reader = wishing(DeliveryMode.IMMEDIATE);
        Instant told = toldAt(reader);
        String announcement = reader.sees().extract().path("notifications[0].subjectId");
        reader.asks()
                .post("/api/announcements/" + announcement + "/acknowledgement")
                .then()
                .statusCode(200);
        lookAfter(reader, told.plus(Duration.ofDays(3)));
        assertEquals(told, storedTime(reader, "delivered_at"));
    }

    @Test
    void whoWantsADigestIsRemindedInOne() throws SQLException {
        Reader reader = wishing(DeliveryMode.DIGEST);
        Instant digest = Instant.parse(
                reader.asks().get("/api/notifications/digest").then().extract().path("at"));
        lookAfter(reader, digest);
        assertEquals(digest, toldAt(reader));
        Instant due = digest.plus(Duration.ofDays(2));
        lookAfter(reader, due.plus(Duration.ofMinutes(30)));
        assertEquals(due.plus(Duration.ofMinutes(30)), toldAt(reader));
    }

    @Test
    void whoAskedForNothingIsToldNothing() throws SQLException {
        Reader reader = wishing(DeliveryMode.OFF);
        assertEquals(List.of(), reader.all());
        lookAfter(reader, Instant.now().plus(Duration.ofDays(30)));
        assertNull(storedTime(reader, "delivered_at"));
        assertNull(storedTime(reader, "remind_at"));
    }

    @Test
    void whoHasLeftIsToldNothing() throws SQLException {
        Reader reader = wishing(DeliveryMode.IMMEDIATE);
        Instant told = toldAt(reader);
        reader.changes(Map.of("active", false));
        await().atMost(Reader.PATIENCE).until(() -> !isActive(reader));
        lookAfter(reader, told.plus(Duration.ofDays(3)));
        assertEquals(told, toldAt(reader));
    }

    @ParameterizedTest
    @EnumSource(DeliveryMode.class)
    void aThingIsToldOnceHoweverOftenOneLooks(DeliveryMode mode) throws SQLException {
        Reader reader = wishing(mode);
        Instant first = storedTime(reader, "delivered_at");
        calendar.turn();
        lookAfter(reader, Instant.now().plusSeconds(5));
        assertEquals(first, storedTime(reader, "delivered_at"));
    }

    /** Somebody without quiet hours to whom an announcement was published. */
    private Reader wishing(DeliveryMode mode) throws SQLException {
        Reader reader = Reader.of(database, "sales");
        reader.prefers(Map.of(
                        "quietFrom",
                        "00:00",
                        "quietUntil",
                        "00:00",
                        "digestHour",
                        Instant.now()
                                .plus(Duration.ofHours(3))
                                .atZone(ZoneOffset.UTC)
                                .getHour(),
                        "modes",
                        List.of(Map.of("type", "ANNOUNCEMENT", "channel", "APP", "mode", mode.name()))))
                .statusCode(200);
        Things.announcement(reader);
        calendar.turn();
        return reader;
    }

    private static Instant toldAt(Reader reader) {
        Object at = reader.all().getFirst().get("deliveredAt");
        assertNotNull(at);
        return Instant.parse((String) at);
    }

    private void lookAfter(Reader reader, Instant now) {
        inOrganization(() -> courier.lookAfter(reader.id(), now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private static void inOrganization(Runnable work) {
        CurrentCaller.runAs(Caller.system(RecordId.parse(ACME).value(), "test"), work);
    }

    /** As feedback-service would tell of it, a moment ago: what comes up in a millisecond is told after it. */
    private void escalate(Reader reader, int number) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    insert into owed_answer (org_id, feedback_id, user_id, type, cause, since, due_at)
                    values (?, ?, ?, 'ESCALATION', ?, now() - interval '2 milliseconds', now())\
                    """)) {
            statement.setLong(1, RecordId.parse(ACME).value());
            statement.setLong(
                    2,
                    RecordId.of("a20", reader.id().value() % 1_000_000_000 + number)
                            .value());
            statement.setLong(3, reader.id().value());
            statement.setLong(4, number);
            statement.executeUpdate();
        }
    }

    private @Nullable Instant storedTime(Reader reader, String column) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select " + column + " from notification where user_id = ?")) {
            statement.setLong(1, reader.id().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                var at = rows.getTimestamp(1);
                return at == null ? null : at.toInstant();
            }
        }
    }

    private boolean isActive(Reader reader) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select active from directory_user where id = ?")) {
            statement.setLong(1, reader.id().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
