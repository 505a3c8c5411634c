package dev.rapport.content.notification;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked for feedback, reminded of it, and done with it, as feedback-service tells. */
@QuarkusTest
class FeedbackRequestNoticeTest {
    private static final OtherService FEEDBACK = new OtherService("feedback-service");
    private static final long MANY = 1_000_000_000L;

    private final RecordId hop = RecordId.of("a2A", ThreadLocalRandom.current().nextLong(MANY, 2 * MANY));

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    NotificationCalendar calendar;

    private Reader reader;

    @BeforeEach
    void ask() {
        reader = Reader.of(database, "sales");
    }

    @Test
    void isToldOnceMoreWhenItIsTimeAndGoesWhenAcknowledged() throws SQLException {
        says("Requested");
        heard(1);
        calendar.turn();
        String first = reader.only(NotificationType.FEEDBACK_REQUEST);
        reader.sees()
                .body("notifications[0].subjectId", equalTo(hop.toString()))
                .body("notifications[0].path", equalTo("/services/data/v60.0/sobjects/FeedbackHop/" + hop));
        says("ReminderDue");
        heard(2);
        calendar.turn();
        assertNotEquals(first, reader.only(NotificationType.FEEDBACK_REQUEST));
        says("RequestAcknowledged");
        await().atMost(Reader.PATIENCE).untilAsserted(() -> reader.sees().body("notifications", empty()));
    }

    @Test
    void followsTheWishesOfWhoIsReminded() throws SQLException {
        reader.prefers(Map.of("modes", List.of(Map.of("type", "FEEDBACK_REQUEST", "channel", "APP", "mode", "OFF"))))
                .statusCode(200);
        says("Requested");
        says("ReminderDue");
        heard(2);
        calendar.turn();
        assertEquals(List.of(), reader.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Requested ReminderDue RequestAcknowledged",
                "Requested RequestAcknowledged ReminderDue",
                "ReminderDue Requested RequestAcknowledged",
                "ReminderDue RequestAcknowledged Requested",
                "RequestAcknowledged Requested ReminderDue",
                "RequestAcknowledged ReminderDue Requested"
            })
    void endsInWhateverOrderItIsHeard(String order) throws SQLException {
        for (String each : order.split(" ", -1)) {
            says(each);
        }
        heard(2);
        await().atMost(Reader.PATIENCE).until(() -> open().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Requested ReminderDue", "ReminderDue Requested"})
    void standsOpenOnceHoweverOftenItIsRemindedOf(String order) throws SQLException {
        for (String each : order.split(" ", -1)) {
            says(each);
        }
        heard(2);
        assertEquals(List.of(1L), open());
    }

    private void says(String what) {
        Map<String, Object> facts = what.equals("RequestAcknowledged")
                ? Map.of("hopId", hop, "byUserId", reader.id())
                : Map.of(
                        "hopId",
                        hop,
                        "toUserId",
                        reader.id(),
                        "at",
                        Instant.now().minusSeconds(60).toString());
        FEEDBACK.says("Feedback" + what, hop.toString(), facts);
    }

    private void heard(int times) {
        await().atMost(Reader.PATIENCE)
                .until(() -> causes("select cause from owed_answer where feedback_id = ?")
                                .size()
                        == times);
    }

    private List<Long> open() throws SQLException {
        return causes("select cause from attention where subject_id = ?");
    }

    private List<Long> causes(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, hop.value());
            try (var rows = statement.executeQuery()) {
                List<Long> causes = new ArrayList<>();
                while (rows.next()) {
                    causes.add(rows.getLong(1));
                }
                return causes;
            }
        }
    }
}
