package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a deal comes out, why, and who hears of it. */
@QuarkusTest
class DealOutcomeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "rapport.lead.events";

    @Test
    void isWonForAReasonAndMakesItKnown() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            String account = SELLER.has("Account", Map.of("Name", "Engines"));
            String deal = Deals.has(Map.of("Amount", 12500, "AccountId", account));
            Deals.move(deal, Map.of("stage", "Closed Won", "reason", "PROOF", "note", "Leeds"))
                    .statusCode(200)
                    .body("reason", equalTo("PROOF"))
                    .body("note", equalTo("Leeds"));
            Deals.read(deal)
                    .body("CloseReason", equalTo("PROOF"))
                    .body("CloseReasonNote", equalTo("Leeds"))
                    .body("StageReason", nullValue());
            Deals.stages(deal).body("moments[-1].note", equalTo("PROOF: Leeds"));
            JsonNode won = told(probe, "OpportunityWon", deal);
            assertEquals("Engines", won.get("name").asText());
            assertEquals(account, won.get("accountId").asText());
            assertEquals(12500, won.get("amount").asInt());
            assertEquals("PROOF", won.get("reason").asText());
            assertEquals("Leeds", won.get("note").asText());
            assertEquals(SELLER.id(), won.get("by").asText());
        }
    }

    @Test
    void isLostByClientsThatKnowNoReasons() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            String deal = Deals.hasAt("Prospecting");
            Deals.write(deal, Map.of("StageName", "Closed Lost")).statusCode(204);
            Deals.read(deal).body("CloseReason", equalTo("NOT_SAID")).body("CloseReasonNote", nullValue());
            JsonNode lost = told(probe, "OpportunityLost", deal);
            assertEquals("NOT_SAID", lost.get("reason").asText());
            assertTrue(lost.get("note").isNull());
            Deals.write(deal, Map.of("CloseReason", "NO_DECISION")).statusCode(204);
            Deals.read(deal).body("CloseReason", equalTo("NO_DECISION"));
        }
    }

    @Test
    void isWonOnceHoweverFarItGoes() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            String deal = Deals.has(Map.of("StageName", "Adopt", "CloseReason", "OUTCOME"));
            Deals.move(deal, Map.of("stage", "Advocate")).statusCode(200);
            Deals.move(deal, Map.of("stage", "Negotiation/Review", "note", "Booked by mistake"))
                    .statusCode(200)
                    .body("reason", nullValue());
            JsonNode reopened = told(probe, "OpportunityReopened", deal);
            assertEquals("Advocate", reopened.get("from").asText());
            assertEquals("Negotiation/Review", reopened.get("to").asText());
            assertEquals("Booked by mistake", reopened.get("reason").asText());
            assertEquals(
                    1,
                    probe.received("OpportunityWon").stream()
                            .filter(event -> deal.equals(event.subject()))
                            .count());
            Deals.read(deal).body("CloseReason", nullValue()).body("IsWon", equalTo(false));
        }
    }

    @Test
    void saysWhatTheOtherReasonIs() {
        String deal = Deals.hasAt("Prospecting");
        for (Map<String, String> silent : List.of(
                Map.of("stage", "Closed Lost", "reason", "OTHER"),
                Map.of("stage", "Closed Won", "reason", "OTHER", "note", " "))) {
            Deals.move(deal, silent)
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                    .body("[0].message", containsString("CloseReasonNote"));
        }
        Deals.write(deal, Map.of("StageName", "Closed Lost", "CloseReason", "OTHER"))
                .statusCode(400);
        Deals.read(deal).body("StageName", equalTo("Prospecting"));
        Deals.move(deal, Map.of("stage", "Closed Lost", "reason", "OTHER", "note", "They moved abroad"))
                .statusCode(200);
        Deals.write(deal, Map.of("CloseReasonNote", "")).statusCode(400);
    }

    @Test
    void isNeitherWonForWantOfABudgetNorLostForItsProof() {
        String deal = Deals.hasAt("Prospecting");
        Deals.move(deal, Map.of("stage", "Closed Won", "reason", "NO_BUDGET"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"))
                .body("[0].message", containsString("PROOF, OUTCOME, OTHER, NOT_SAID"));
        Deals.write(deal, Map.of("StageName", "Closed Lost", "CloseReason", "PROOF"))
                .statusCode(400)
                .body("[0].message", containsString("COMPETITOR, NO_BUDGET"));
        Deals.move(deal, Map.of("stage", "Closed Lost", "reason", "BECAUSE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
        Deals.read(deal).body("StageName", equalTo("Prospecting")).body("CloseReason", nullValue());
    }

    @Test
    void hasNoReasonWhileItIsOpen() {
        String deal = Deals.hasAt("Closed Lost");
        Deals.write(deal, Map.of("StageName", "Qualification", "StageReason", "Again", "CloseReason", "PRICE"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        Deals.write(deal, Map.of("StageName", "Qualification", "StageReason", "Again"))
                .statusCode(204);
        for (String field : List.of("CloseReason", "CloseReasonNote")) {
            Deals.write(deal, Map.of(field, "PRICE")).statusCode(400);
        }
        SELLER.create("Opportunity", Deals.all(Map.of("CloseReason", "PRICE"))).statusCode(400);
        Deals.read(deal).body("CloseReason", nullValue()).body("StageName", equalTo("Qualification"));
    }

    private static JsonNode told(EventProbe probe, String type, String deal) {
        return probe.await(type, event -> deal.equals(event.subject()), PATIENCE)
                .data();
    }
}
