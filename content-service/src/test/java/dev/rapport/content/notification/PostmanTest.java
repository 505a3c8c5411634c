package dev.rapport.content.notification;

import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.testkit.Organizations.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MailServer.Configured.class)
class PostmanTest {
    private static final String ANNOUNCED = "Proof beats speed";

    private final MailServer server = new MailServer();

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    NotificationCalendar calendar;

    @Inject
    Courier courier;

    @Inject
    Postman postman;

    @Inject
    Clock clock;

    @BeforeEach
    void open() {
        server.comeUp();
    }

    @AfterEach
    void close() {
        server.goDown();
    }

    @Test
    void whatIsToldAtOnceArrivesOnceAsTextWithItsReason() throws Exception {
        Reader reader = wishing("IMMEDIATE");
        Things.announcement(reader);
        calendar.turn();
        calendar.turn();
        MimeMessage mail = onlyMail(reader);
        assertEquals(ANNOUNCED, mail.getSubject());
        assertTrue(mail.getContentType().startsWith("text/plain"), mail.getContentType());
        String body = (String) mail.getContent();
        assertTrue(body.contains("You are in the audience of the announcement"), body);
        assertTrue(body.contains("/services/data/v60.0/sobjects/Announcement/a13"), body);
        assertEquals("<" + mailId(reader) + "@rapport>", mail.getMessageID());
    }

    @Test
    void aDigestIsOneMailAtItsHour() throws Exception {
        Reader reader = wishing("DIGEST");
        Things.announcement(reader);
        Things.announcement(reader);
        calendar.turn();
        assertEquals(List.of(), server.mailsTo(reader));
        Instant hour = Instant.parse(
                reader.asks().get("/api/notifications/digest").then().extract().path("at"));
        lookAfter(reader, hour);
        assertEquals("Your digest: 2 things", onlyMail(reader).getSubject());
    }

    @Test
    void nothingIsSentOfWhatIsDoneMeanwhile() throws Exception {
        Reader reader = wishing("IMMEDIATE");
        String announcement = Things.announcement(reader);
        server.goDown();
        calendar.turn();
        server.comeUp();
        reader.asks()
                .post("/api/announcements/" + announcement + "/acknowledgement")
                .then()
                .statusCode(200);
        send(reader, Duration.ofHours(1));
        assertEquals(List.of(), server.mailsTo(reader));
    }

    @Test
    void aServerThatIsDownDelaysAndLosesNothing() throws Exception {
        Reader reader = wishing("IMMEDIATE");
        server.goDown();
        Things.announcement(reader);
        calendar.turn();
        UUID id = mailId(reader);
        send(reader, Duration.ofMinutes(2));
        send(reader, Duration.ofMinutes(3));
        server.comeUp();
        send(reader, Duration.ofMinutes(3));
        assertEquals(List.of(), server.mailsTo(reader), "tried again too early");
        send(reader, Duration.ofMinutes(5));
        send(reader, Duration.ofMinutes(60));
        assertEquals("<" + id + "@rapport>", onlyMail(reader).getMessageID());
    }

    @Test
    void aMailThatIsLateWaitsForTheEndOfQuietHours() throws Exception {
        Reader reader = wishing("IMMEDIATE");
        server.goDown();
        Things.announcement(reader);
        calendar.turn();
        server.comeUp();
        String now = clock.instant().toString().substring(11, 16);
        String later = clock.instant().plus(Duration.ofHours(2)).toString().substring(11, 16);
        reader.prefers(Map.of("quietFrom", now, "quietUntil", later, "modes", modes("IMMEDIATE")))
                .statusCode(200);
        send(reader, Duration.ofMinutes(30));
        assertEquals(List.of(), server.mailsTo(reader));
        send(reader, Duration.ofHours(3));
        onlyMail(reader);
    }

    @Test
    void aNameCannotBeginALineOrAHeader() throws Exception {
        Reader owner = Reader.of(database, "marketing");
        owner.prefers(Map.of("quietFrom", "00:00", "quietUntil", "00:00")).statusCode(200);
        String asset = Things.changedAsset(owner);
        patch("marketing", asset, Map.of("Name", "Savings\r\nBcc: all@acme.example\r\n\r\nPay here"))
                .statusCode(204);
        calendar.turn();
        MimeMessage mail = onlyMail(owner);
        assertEquals(1, mail.getAllRecipients().length);
        assertFalse(((String) mail.getContent()).lines().anyMatch(line -> line.startsWith("Pay here")));
        assertTrue(mail.getSubject().startsWith("Savings"), mail.getSubject());
    }

    @Test
    void isSentOnceHoweverManyReplicasSend() throws Exception {
        Reader reader = wishing("IMMEDIATE");
        Things.announcement(reader);
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
        onlyMail(reader);
    }

    @Test
    void whoWantsNoMailsGetsNone() throws Exception {
        Reader reader = wishing("OFF");
        Things.announcement(reader);
        calendar.turn();
        assertEquals(List.of(), server.mailsTo(reader));
    }

    private Reader wishing(String mode) {
        Reader reader = Reader.of(database, "sales");
        reader.prefers(Map.of("quietFrom", "00:00", "quietUntil", "00:00", "modes", modes(mode)))
                .statusCode(200);
        return reader;
    }

    private static List<Map<String, String>> modes(String mode) {
        return List.of(Map.of("type", "ANNOUNCEMENT", "channel", "EMAIL", "mode", mode));
    }

    private MimeMessage onlyMail(Reader reader) {
        List<MimeMessage> mails = server.mailsTo(reader);
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private void lookAfter(Reader reader, Instant now) {
        asRapport(() -> {
            courier.lookAfter(reader.id(), now);
            postman.due(now).forEach(mail -> postman.send(mail, now));
        });
    }

    private void send(Reader reader, Duration later) throws SQLException {
        UUID mail = mailId(reader);
        asRapport(() -> postman.send(mail, clock.instant().plus(later)));
    }

    private static void asRapport(Runnable work) {
        CurrentCaller.runAs(Caller.system(RecordId.parse(ACME).value(), "test"), work);
    }

    private UUID mailId(Reader reader) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select id from notification_mail where user_id = ?")) {
            statement.setLong(1, reader.id().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
