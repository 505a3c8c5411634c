package dev.rapport.feedback.story;

import static dev.rapport.feedback.story.Told.SALES;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.World;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OtherService LEAD_SERVICE = new OtherService("lead-service");
    private static final Instant WON = Instant.parse("2026-03-02T10:00:00Z");

    private final EventProbe probe = EventProbe.on("rapport.feedback.events");

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void asksASellerForTheStoryOfADealOnceAWeek() {
        String seller = anybody();
        String first = win(seller, WON);
        String id = invited(first);
        win(seller, WON.plus(Duration.ofDays(6)));
        win(seller, WON.minus(Duration.ofDays(6)));
        String later = win(seller, WON.plus(Duration.ofDays(7)));
        invited(later);
        assertEquals(2, count("SellerId = '" + seller + "'"));
        SALES.read("StoryInvitation", id).statusCode(200);
        assertEquals("OPEN", SALES.field("StoryInvitation", id, "Status"));
    }

    @Test
    void asksOnceHoweverOftenAWinIsTold() {
        String seller = anybody();
        String deal = deal();
        UUID once = UUID.randomUUID();
        LEAD_SERVICE.says(once, WON, "OpportunityWon", deal, facts(deal, seller, WON));
        LEAD_SERVICE.says(once, WON, "OpportunityWon", deal, facts(deal, seller, WON));
        LEAD_SERVICE.says(
                UUID.randomUUID(), WON, "OpportunityWon", deal, facts(deal, seller, WON.plus(Duration.ofDays(30))));
        invited(deal);
        String marker = win(seller, WON.plus(Duration.ofDays(60)));
        invited(marker);
        assertEquals(2, count("SellerId = '" + seller + "'"));
    }

    @Test
    void isAnsweredByTellingTheStory() {
        String deal = win(
                SALES.user(),
                WON.minus(Duration.ofDays(ThreadLocalRandom.current().nextInt(20_000, 30_000))));
        String id = invited(deal);
        SALES.patch("StoryInvitation", id, Map.of("Status", "TOLD"))
                .statusCode(409)
                .body("[0].message", containsString("tell it"));
        String story = SALES.created("Story", Map.of("Text", "They never stopped again.", "OpportunityId", deal));
        assertEquals("TOLD", SALES.field("StoryInvitation", id, "Status"));
        assertEquals(story, SALES.field("StoryInvitation", id, "StoryId"));
        SALES.patch("StoryInvitation", id, Map.of("Status", "DECLINED")).statusCode(409);
    }

    @Test
    void mayBeDeclinedByTheSellerOnly() {
        String deal = win(
                SALES.user(),
                WON.minus(Duration.ofDays(ThreadLocalRandom.current().nextInt(9_000, 19_000))));
        String id = invited(deal);
        Api.as("sales-head")
                .patch("StoryInvitation", id, Map.of("Status", "DECLINED"))
                .statusCode(403);
        Api.as("marketing")
                .patch("StoryInvitation", id, Map.of("Status", "DECLINED"))
                .statusCode(403);
        SALES.patch("StoryInvitation", id, Map.of("Status", "DECLINED")).statusCode(204);
        SALES.patch("StoryInvitation", id, Map.of("Status", "OPEN")).statusCode(409);
        assertEquals("DECLINED", SALES.field("StoryInvitation", id, "Status"));
    }

    private String invited(String deal) {
        return probe.await(
                        "StoryInvited",
                        event -> event.data().path("opportunityId").asText().equals(deal),
                        PATIENCE)
                .subject();
    }

    private static String win(String seller, Instant at) {
        String deal = deal();
        LEAD_SERVICE.says("OpportunityWon", deal, facts(deal, seller, at));
        return deal;
    }

    private static Map<String, Object> facts(String deal, String seller, Instant at) {
        return Map.of("opportunityId", deal, "ownerId", seller, "name", "Symmetry Ltd", "at", at.toString());
    }

    private static int count(String where) {
        return SALES.get("/services/data/v60.0/query?q=SELECT Id FROM StoryInvitation WHERE " + where)
                .statusCode(200)
                .extract()
                .path("totalSize");
    }

    private static String deal() {
        return World.any("006");
    }

    private static String anybody() {
        return World.any("005");
    }
}
