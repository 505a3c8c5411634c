package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssetReviewTest {
    private static final String LATER = "2120-01-01T00:00:00Z";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AssetCalendar calendar;

    private String overdue() throws Exception {
        Map<String, Object> fields = battlecard();
        fields.put("ReviewBy", "2020-01-01T00:00:00Z");
        String id = published(fields);
        calendar.turn();
        assertNotNull(field(id, "ReviewDueSince"));
        return id;
    }

    private static ValidatableResponse decide(String role, String id, Map<String, ?> decision) {
        return as(role).body(decision).post("/api/assets/" + id + "/review").then();
    }

    @Test
    void keepsAnAssetUntilTheNextTime() throws Exception {
        String id = overdue();
        decide("marketing", id, Map.of("decision", "KEEP", "reviewBy", LATER))
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("reviewBy", equalTo(LATER));
        assertNull(field(id, "ReviewDueSince"));
        calendar.turn();
        assertNull(field(id, "ReviewDueSince"));
    }

    @Test
    void sendsAnAssetBackToItsAuthorAndOutOfUse() throws Exception {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = overdue();
            decide("marketing", id, Map.of("decision", "draft")).statusCode(200).body("status", equalTo("DRAFT"));
            probe.await("AssetExpired", sent -> id.equals(sent.subject()), PATIENCE);
            assertNull(field(id, "ReviewDueSince"));
            assertNotNull(field(id, "WithdrawnAt"));
            as("sales")
                    .body(Map.of("channel", "SENT"))
                    .post("/api/assets/" + id + "/uses")
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void isNotAnsweredByMovingTheDate() throws Exception {
        String id = overdue();
        patch("marketing", id, Map.of("ReviewBy", LATER)).statusCode(204);
        assertNotNull(field(id, "ReviewDueSince"));
    }

    @ParameterizedTest
    @CsvSource({
        "marketing,KEEP,,400,REQUIRED_FIELD_MISSING",
        "marketing,KEEP,soon,400,INVALID_PARAMETER",
        "marketing,KEEP,2020-01-01T00:00:00Z,400,INVALID_PARAMETER",
        "marketing,BURN,,400,INVALID_PARAMETER",
        "sales,KEEP,2120-01-01T00:00:00Z,403,INSUFFICIENT_ACCESS",
        "executive,KEEP,2120-01-01T00:00:00Z,403,INSUFFICIENT_ACCESS"
    })
    void refusesADecisionThatIsNone(String role, String decision, String reviewBy, int status, String code)
            throws Exception {
        String id = overdue();
        Map<String, Object> said = new HashMap<>(Map.of("decision", decision));
        said.put("reviewBy", reviewBy);
        decide(role, id, said).statusCode(status).body("[0].errorCode", equalTo(code));
        assertNotNull(field(id, "ReviewDueSince"));
    }

    @Test
    void ofAnothersAssetIsNobodysBusiness() throws Exception {
        String id = overdue();
        as(GLOBEX, "admin")
                .body(Map.of("decision", "ARCHIVED"))
                .post("/api/assets/" + id + "/review")
                .then()
                .statusCode(404);
        decide("admin", id, Map.of("decision", "ARCHIVED")).statusCode(200);
    }

    @Test
    void isListedUntilItIsDone() throws Exception {
        String first = overdue();
        String second = overdue();
        assertTrue(owed().containsAll(List.of(first, second)));
        decide("marketing", first, Map.of("decision", "KEEP", "reviewBy", LATER))
                .statusCode(200);
        assertFalse(owed().contains(first));
        assertTrue(owed().contains(second));
        as("sales")
                .queryParam("owner", Tokens.user(ACME, "marketing"))
                .get("/api/assets/reviews")
                .then()
                .body("reviews.ownerId", everyItem(equalTo(Tokens.user(ACME, "marketing"))));
        as(GLOBEX, "sales").get("/api/assets/reviews").then().body("reviews.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "after,yesterday", "owner,me"})
    void refusesAListingThatIsNone(String parameter, String value) {
        as("sales")
                .queryParam(parameter, value)
                .get("/api/assets/reviews")
                .then()
                .statusCode(400);
    }

    /** All pages, one asset at a time. */
    private static List<String> owed() {
        List<String> assets = new ArrayList<>();
        String page = "/api/assets/reviews?limit=1";
        while (page != null) {
            var answer = as("sales").get(page).then().statusCode(200).extract();
            assets.addAll(answer.<List<String>>path("reviews.assetId"));
            page = answer.path("next");
        }
        assertEquals(assets.size(), assets.stream().distinct().count());
        return assets;
    }

    @Test
    void needsAnOwnerWhoWorksHere() {
        String leaver = "005000000000777AAA";
        Map<String, Object> facts = new HashMap<>();
        facts.put("userId", leaver);
        facts.put("name", "Somebody who left");
        facts.put("function", "MARKETING");
        facts.put("active", false);
        new OtherService("gateway").says("UserChanged", leaver, facts);
        Map<String, Object> fields = battlecard();
        fields.put("OwnerId", leaver);
        String id = create("marketing", fields);
        await().atMost(PATIENCE).untilAsserted(() -> {
            String other = create("marketing", fields);
            move("marketing", other, "review")
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"))
                    .body("[0].fields", equalTo(List.of("OwnerId")));
        });
        patch("marketing", id, Map.of("Status", "IN_REVIEW")).statusCode(400);
        patch("marketing", id, Map.of("OwnerId", Tokens.user(ACME, "marketing")))
                .statusCode(204);
        move("marketing", id, "review").statusCode(200);
    }
}
