package dev.rapport.content.notification;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that somebody has to know of or to decide. */
final class Things {
    static final String ANNOUNCEMENTS = "/services/data/v60.0/sobjects/Announcement/";

    private Things() {}

    /** Published to one team. */
    static String announcement(Reader reader) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "Name", "Proof beats speed",
                "Summary", "A new campaign on measured savings.",
                "ForWhom", "Fleet managers of more than 50 vehicles.",
                "CallToAction", "Ask for last year's fuel bill.",
                "Tools", "The fleet battlecard.",
                "Benefit", "Half as many first meetings.",
                "AudienceTeam", reader.team()));
        String id = as("marketing")
                .body(fields)
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("marketing").post("/api/announcements/" + id + "/publication").then().statusCode(200);
        return id;
    }

    /** In use, changed without two keys: an urgent review is owed by its owner. */
    static String changedAsset(Reader owner) {
        String id = published();
        patch("marketing", id, Map.of("OwnerId", owner.id())).statusCode(204);
        patch("marketing", id, Map.of("Outcome", "A quarter less fuel.")).statusCode(204);
        return id;
    }

    static String expiringAsset(Reader owner, Instant at) {
        String id = published();
        patch("marketing", id, Map.of("OwnerId", owner.id(), "ExpireAt", at.toString()))
                .statusCode(204);
        return id;
    }

    static String request(Reader seller) {
        Map<String, Object> body = Map.of(
                "name", "Battlecard against Fleetly",
                "description", "They come with fuel savings.",
                "type", "BATTLECARD",
                "stage", "SQL",
                "personas", List.of("Fleet manager"),
                "beneficiaries", List.of(Map.of("sellerId", seller.id())));
        return seller.asks()
                .body(body)
                .post("/api/content-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
