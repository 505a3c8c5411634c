package dev.rapport.content.owed;

import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwedAnswerTest {
    private static final OtherService FEEDBACK = new OtherService("feedback-service");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long MANY = 1_000_000_000L;

    private final RecordId feedback =
            RecordId.of("a20", ThreadLocalRandom.current().nextLong(MANY, 2 * MANY));
    private final RecordId debtor =
            RecordId.of("005", ThreadLocalRandom.current().nextLong(MANY, 2 * MANY));
    private final RecordId head = RecordId.of("005", ThreadLocalRandom.current().nextLong(MANY, 2 * MANY));

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"FeedbackAnswered", "FeedbackDecided", "FeedbackMerged"})
    void anAnswerIsOwedAndEscalatedUntilItIsGiven(String end) {
        opened();
        escalated();
        await().atMost(PATIENCE).until(() -> open().equals(List.of("ESCALATION", "OWED_ANSWER")));
        says(end, Map.of());
        await().atMost(PATIENCE).until(() -> open().isEmpty());
    }

    @Test
    void nothingIsOwedOfWhatEndsBeforeItBegins() throws SQLException {
        says("FeedbackAnswered", Map.of());
        opened();
        escalated();
        await().atMost(PATIENCE).until(() -> count("owed_answer") == 2);
        assertEquals(List.of(), open());
    }

    @Test
    void nobodyInParticularOwesNothing() throws SQLException {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("owedByUserId", null);
        says("FeedbackOpened", nobody);
        says("FeedbackAnswered", Map.of());
        await().atMost(PATIENCE).until(() -> count("settled_answer") == 1);
        assertEquals(0, count("owed_answer"));
    }

    private void opened() {
        says("FeedbackOpened", Map.of("owedByUserId", debtor));
    }

    private void escalated() {
        says("FeedbackEscalated", Map.of("toldUserIds", List.of(head)));
    }

    private void says(String type, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("feedbackId", feedback);
        FEEDBACK.says(type, feedback.toString(), all);
    }

    private List<String> open() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select type from attention where org_id = ? and subject_id = ? order by type")) {
            statement.setLong(1, RecordId.parse(ACME).value());
            statement.setLong(2, feedback.value());
            try (var rows = statement.executeQuery()) {
                List<String> types = new ArrayList<>();
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
                return types;
            }
        }
    }

    private int count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select count(*) from " + table + " where feedback_id = ?")) {
            statement.setLong(1, feedback.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
