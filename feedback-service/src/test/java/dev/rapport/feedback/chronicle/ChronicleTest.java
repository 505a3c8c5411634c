package dev.rapport.feedback.chronicle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChronicleTest {
    private final World world = World.anew();
    private final String handoff = World.any("a04");

    @Test
    void tellsARejectionFromTheApiAlone() {
        world.employs(world.user("sales"), "SALES", "STAFF", null, Map.of("name", "Sam Seller"));
        world.employs(world.user("marketing"), "MARKETING", "STAFF", null, Map.of("name", "Mary Marketer"));
        reject();
        String id = feedback();
        world.as("marketing").post("/api/feedback/" + id + "/acknowledgement").statusCode(200);
        world.as("marketing")
                .post("/api/feedback/" + id + "/replies", Map.of("text", "The list was old.", "visibility", "SHARED"))
                .statusCode(201);
        world.as("marketing")
                .post("/api/feedback/" + id + "/decision", Map.of("decision", "ADOPT", "reason", "We ask now."))
                .statusCode(200);
        world.as("sales").post("/api/feedback/" + id + "/closure").statusCode(200);
        world.as("executive")
                .get("/api/feedback/" + id + "/story")
                .statusCode(200)
                .body("subject", equalTo("Hand-off of Ada Lovelace rejected: NO_BUDGET"))
                .body("aboutId", equalTo(handoff))
                .body("owedBySide", equalTo("MARKETING"))
                .body("owedByUserId", equalTo(world.user("marketing")))
                .body("owedToUserId", equalTo(world.user("sales")))
                .body("dueAt", equalTo("2026-11-23T17:00:00Z"))
                .body("lines.what", contains("SAID", "ACKNOWLEDGED", "ANSWERED", "DECIDED", "CLOSED"))
                .body("lines[0].byName", equalTo("Sam Seller"))
                .body("lines[0].toNames", contains("Mary Marketer"))
                .body("lines[0].text", equalTo("NO_BUDGET: not before spring"))
                .body("lines[2].text", equalTo("The list was old."))
                .body("lines[3].toNames", contains("Sam Seller"))
                .body("lines[3].text", equalTo("ADOPT: We ask now."));
    }

    @Test
    void isFoundByTheHandoff() {
        reject();
        world.as("sales")
                .get("/services/data/v60.0/query?q=SELECT Id FROM Feedback WHERE AboutId = '" + handoff + "'")
                .body("records.Id", hasItem(feedback()));
    }

    @Test
    void isNotToldToAnotherOrganisation() {
        reject();
        World.anew().as("admin").get("/api/feedback/" + feedback() + "/story").statusCode(404);
        world.as("sales").get("/api/feedback/seven/story").statusCode(400);
    }

    private String feedback() {
        return world.as("sales").get("/api/owed").extract().path("owedToYou[0].id");
    }

    private void reject() {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        world.hears(
                "lead-service",
                "HandoffRejected",
                handoff,
                at,
                Map.of(
                        "handoffId",
                        handoff,
                        "leadName",
                        "Ada Lovelace",
                        "fromUserId",
                        world.user("marketing"),
                        "byUserId",
                        world.user("sales"),
                        "code",
                        "NO_BUDGET",
                        "note",
                        "not before spring",
                        "at",
                        at.toString()));
    }
}
