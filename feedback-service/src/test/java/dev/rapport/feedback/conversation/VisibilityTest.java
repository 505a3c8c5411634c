package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.ADMIN;
import static dev.rapport.feedback.conversation.Given.MARKETING;
import static dev.rapport.feedback.conversation.Given.SALES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisibilityTest {
    @Inject
    AgroalDataSource database;

    @Test
    void keepsInternalFeedbackToItsAuthorsSide() {
        String id = Given.internal();
        SALES.get("/api/feedback/" + id).statusCode(200).body("owed.bySide", equalTo("SALES"));
        Api.as("sales-head").read("Feedback", id).statusCode(200);
        ADMIN.read("Feedback", id).statusCode(200);
        MARKETING.get("/api/feedback/" + id).statusCode(404).body("[0].errorCode", equalTo("NOT_FOUND"));
        MARKETING.read("Feedback", id).statusCode(404);
        MARKETING.patch("Feedback", id, Map.of("Status", "ACKNOWLEDGED")).statusCode(404);
    }

    @Test
    void keepsAnInternalReplyToItsAuthorsSide() {
        String id = Given.opened();
        String path = "/api/feedback/" + id;
        String hidden = MARKETING
                .post(path + "/replies", Map.of("text", "Do we dare?", "visibility", "INTERNAL"))
                .statusCode(201)
                .extract()
                .path("id");
        Given.answer(id);
        MARKETING.get(path).body("replies.text", contains("Do we dare?", "We hear you."));
        SALES.get(path).body("replies.text", contains("We hear you."));
        SALES.read("FeedbackReply", hidden).statusCode(404);
    }

    @Test
    void letsOwnSidesAnswerInternalFeedback() {
        String id = Given.internal();
        Api.as("sales-head")
                .post("/api/feedback/" + id + "/replies", Map.of("text", "Agreed.", "visibility", "INTERNAL"))
                .statusCode(201)
                .body("answer", equalTo(true));
    }

    @Test
    void refusesASharedReplyToInternalFeedback() {
        String id = Given.internal();
        SALES.post("/api/feedback/" + id + "/replies", Map.of("text", "Agreed.", "visibility", "SHARED"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void refusesInternalFeedbackThatOnlyOthersCouldAnswer() {
        Map<String, Object> words = Given.words("visibility", "INTERNAL");
        words.put("owedBySide", "MARKETING");
        SALES.post("/api/feedback", words)
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].fields", contains("OwedBySide"));
    }

    @Test
    void hidesItEvenFromSqlWrittenByHand() throws SQLException {
        RecordId id = RecordId.parse(Given.internal());
        assertEquals(0, count(id, "MARKETING"));
        assertEquals(0, count(id, ""));
        assertEquals(1, count(id, "SALES"));
    }

    @Test
    void hidesEverythingFromAnotherOrganisation() {
        String id = Given.opened();
        Api stranger = new Api(Organizations.GLOBEX, "admin");
        stranger.get("/api/feedback/" + id).statusCode(404);
        stranger.read("Feedback", id).statusCode(404);
        stranger.post("/api/feedback/" + id + "/closure").statusCode(404);
    }

    /** As the service's own database user, for one organisation and these sides. */
    private int count(RecordId id, String sides) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            set(
                    connection,
                    "rapport.org_id",
                    Long.toString(RecordId.parse(Organizations.ACME).value()));
            set(connection, "rapport.sides", sides);
            try (var statement = connection.prepareStatement("select count(*) from feedback where id = ?")) {
                statement.setLong(1, id.value());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
