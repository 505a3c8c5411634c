package dev.rapport.feedback.transmission;

import dev.rapport.feedback.World;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** A sales organisation: a head, a team with a head and a seller, a team of one without a head. */
final class Sales {
    private final World world;
    private final String seller = World.anybody();
    private final String loner = World.anybody();

    Sales(World world) {
        this.world = world;
    }

    void employ() {
        world.employs(world.user("sales-head"), "SALES", "HEAD", null);
        world.employs(world.user("sales"), "SALES", "HEAD", "North");
        world.employs(seller, "SALES", "STAFF", "North");
        world.employs(loner, "SALES", "STAFF", "South");
    }

    String seller() {
        return seller;
    }

    String loner() {
        return loner;
    }

    String ask(Map<String, String> unit) {
        return ask(List.of(unit));
    }

    String ask(List<Map<String, String>> units) {
        return world.as("marketing")
                .post(
                        "/api/feedback-requests",
                        Map.of(
                                "subject", "What do banks ask for?",
                                "text", "One line from each of you, please.",
                                "aboutType", "MARKET",
                                "units", units))
                .statusCode(201)
                .extract()
                .path("requestId");
    }

    ValidatableResponse tree(String request) {
        return world.as("marketing")
                .get("/api/feedback-requests/" + request + "/transmission")
                .statusCode(200);
    }

    /** The hop with which a user got a request. */
    String hopOf(String request, String user) {
        return world.as("admin")
                .get("/services/data/v60.0/query?q=SELECT Id FROM FeedbackHop WHERE FeedbackRequestId = '" + request
                        + "' AND ToUserId = '" + user + "'")
                .statusCode(200)
                .extract()
                .path("records[0].Id");
    }
}
