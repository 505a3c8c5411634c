package dev.rapport.feedback.escalation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementTest {
    private final World world = World.anew();

    @Inject
    EscalationTimer timer;

    @Test
    void takesOneOfEachSide() throws Exception {
        Overdue owed = overdue(Map.of());
        state(world.as("marketing"), owed, 200);
        state(world.as("sales"), owed, 200);
        world.as("executive")
                .get(owed.path() + "/escalation")
                .body("debtorStatement", equalTo("Says marketing."))
                .body("creditorStatement", equalTo("Says sales."));
        state(world.as("marketing"), owed, 409);
        state(world.as("sales-head"), owed, 409);
    }

    @Test
    void tellsTheAuthorFromTheSideThatOwesAmongTheirOwn() throws Exception {
        Overdue owed = overdue(Map.of("visibility", "INTERNAL"));
        state(world.as("sales"), owed, 200);
        state(world.as("sales-head"), owed, 200);
        world.as("sales")
                .get(owed.path() + "/escalation")
                .body("creditorStatement", equalTo("Says sales."))
                .body("debtorStatement", equalTo("Says sales-head."));
        state(world.as("marketing"), owed, 404);
        state(world.as("executive"), owed, 404);
    }

    @Test
    void refusesThoseWhoAreOnNeitherSide() throws Exception {
        state(world.as("executive"), overdue(Map.of()), 403);
        state(world.as("admin"), overdue(Map.of()), 403);
    }

    @Test
    void refusesOneBeforeTheDeadlineOrAfterTheAnswer() throws Exception {
        Overdue early = Overdue.in(world, Map.of());
        state(world.as("marketing"), early, 409);
        Overdue answered = overdue(Map.of());
        world.as("marketing")
                .post(answered.path() + "/replies", Map.of("text", "Sorry.", "visibility", "SHARED"))
                .statusCode(201);
        state(world.as("marketing"), answered, 409);
    }

    @Test
    void refusesWhatIsNoStatement() throws Exception {
        Overdue owed = overdue(Map.of());
        Api marketing = world.as("marketing");
        String path = owed.path() + "/escalation/statement";
        marketing.post(path).statusCode(400);
        marketing.post(path, Map.of()).statusCode(400).body("[0].fields", contains("text"));
        marketing.post(path, Map.of("text", "x".repeat(4_001))).statusCode(400);
        marketing.send(path, "{\"text\": 7").then().statusCode(400);
        World.anew().as("marketing").post(path, Map.of("text", "Hm.")).statusCode(404);
    }

    @Test
    void isNotWrittenToTheRecord() throws Exception {
        Overdue owed = overdue(Map.of());
        world.as("marketing")
                .patch("Feedback", owed.feedback(), Map.of("DebtorStatement", "Hm."))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
        world.as("admin")
                .create("FeedbackEscalation", Map.of("FeedbackId", owed.feedback()))
                .statusCode(403);
    }

    private Overdue overdue(Map<String, ?> more) throws Exception {
        Overdue owed = Overdue.in(world, more);
        timer.tellNextRungs();
        return owed;
    }

    private static void state(Api by, Overdue owed, int status) {
        by.post(owed.path() + "/escalation/statement", Map.of("text", "Says " + by.role() + "."))
                .statusCode(status);
    }
}
