package dev.rapport.content.play;

import static dev.rapport.content.ContentApi.as;

import dev.rapport.content.ContentApi;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Plays as marketing writes them. */
final class Plays {
    static final String RECORDS = "/services/data/v60.0/sobjects/SalesPlay/";
    static final String STEPS = "/services/data/v60.0/sobjects/SalesPlayStep/";

    private Plays() {}

    static String draft(Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "Name", "Held against the incumbent", "Situation", "They ask how we differ from who they have."));
        fields.putAll(more);
        return as("marketing")
                .body(fields)
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse step(String play, int position, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "SalesPlayId",
                play,
                "Position",
                position,
                "Name",
                "Step " + position,
                "Guidance",
                "Ask for the fuel bill."));
        fields.putAll(more);
        return as("marketing").body(fields).post(STEPS).then();
    }

    static String withStep(Map<String, ?> more) {
        String play = draft(more);
        step(play, 1, Map.of("ContentAssetId", ContentApi.published())).statusCode(201);
        return play;
    }

    static ValidatableResponse move(String play, String noun) {
        return as("marketing").post("/api/sales-plays/" + play + "/" + noun).then();
    }

    static String published(Map<String, ?> more) {
        String play = withStep(more);
        move(play, "publication").statusCode(200);
        return play;
    }

    static String in(PlayStatus status) {
        String play = withStep(Map.of());
        switch (status) {
            case DRAFT -> {}
            case PUBLISHED -> move(play, "publication").statusCode(200);
            case RETIRED -> move(play, "retirement").statusCode(200);
        }
        return play;
    }
}
