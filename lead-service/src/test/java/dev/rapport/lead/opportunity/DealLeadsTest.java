package dev.rapport.lead.opportunity;

import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The leads that a deal came from go with it. */
@QuarkusTest
class DealLeadsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Owner owner;

    @Test
    void areWonWithIt() {
        String lead = SELLER.hasLead();
        String deal = converted(SELLER, lead);
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            Deals.move(deal, Map.of("stage", "Closed Won", "reason", "PROOF")).statusCode(200);
            var changed = probe.await(
                            "LeadStageChanged",
                            event -> lead.equals(event.subject())
                                    && event.data().get("to").asText().equals("CLOSED_WON"),
                            PATIENCE)
                    .data();
            assertEquals("SQO", changed.get("from").asText());
        }
        history(lead)
                .body("stage", equalTo("CLOSED_WON"))
                .body("moments[-1].what", equalTo("CLOSED_WON"))
                .body("moments[-1].note", equalTo("PROOF"))
                .body("moments[-1].by", equalTo(SELLER.id()));
        Deals.move(deal, Map.of("stage", "Adopt")).statusCode(200);
        history(lead)
                .body("stage", equalTo("ADOPT"))
                .body("moments[-2].what", equalTo("ONBOARD"))
                .body("moments[-2].implied", equalTo(true));
    }

    @Test
    void areLostWithItAndComeBackWithIt() {
        String lead = SELLER.hasLead();
        String deal = converted(SELLER, lead);
        Deals.write(deal, Map.of("StageName", "Closed Lost", "CloseReason", "OTHER", "CloseReasonNote", "Moved"))
                .statusCode(204);
        history(lead).body("stage", equalTo("CLOSED_LOST")).body("moments[-1].note", equalTo("OTHER: Moved"));
        Deals.write(deal, Map.of("StageName", "Qualification", "StageReason", "They are back"))
                .statusCode(204);
        history(lead)
                .body("stage", equalTo("SQO"))
                .body("moments[-1].from", equalTo("CLOSED_LOST"))
                .body("moments[-1].note", equalTo("They are back"));
    }

    @Test
    void stayWhereTheyAreWhileItIsOpen() {
        String lead = SELLER.hasLead();
        String deal = converted(SELLER, lead);
        Deals.move(deal, Map.of("stage", "Negotiation/Review")).statusCode(200);
        Deals.move(deal, Map.of("stage", "Closed Won", "reason", "NO_BUDGET")).statusCode(400);
        history(lead)
                .body("stage", equalTo("SQO"))
                .body("moments.what", contains("INQUIRY", "MQL", "SAL", "SQL", "SQO"));
    }

    @Test
    void areNotLostWithItIfTheyAreCustomersAlready() {
        String lead = SELLER.hasLead(Map.of("Stage", "EXPAND"));
        String deal = converted(SELLER, lead);
        Deals.move(deal, Map.of("stage", "Closed Lost", "reason", "PRICE")).statusCode(200);
        history(lead).body("stage", equalTo("EXPAND"));
    }

    @Test
    void catchUpWithADealThatIsWonWhenTheyAreLinkedWithIt() {
        String deal = Deals.hasAt("Closed Won");
        String lead = SELLER.hasLead();
        SELLER.post("/api/leads/" + lead + "/conversion", Map.of("opportunityId", deal))
                .statusCode(200);
        history(lead).body("stage", equalTo("CLOSED_WON"));
        String late = SELLER.hasLead();
        SELLER.post("/api/leads/" + late + "/conversion", Map.of("opportunityId", Deals.hasAt("Closed Lost")))
                .statusCode(200);
        history(late).body("stage", equalTo("SQO"));
    }

    @Test
    void countAsConvertedInTheMetric() {
        User seller = new User(Organizations.GLOBEX, "sales");
        for (String end : new String[] {"Closed Won", "Closed Lost", "Qualification"}) {
            String lead = seller.hasLead();
            String deal = converted(seller, lead);
            seller.post("/api/opportunities/" + deal + "/stage", Map.of("stage", end))
                    .statusCode(200);
            owner.execute(
                    "update stage_change set occurred_at = ? where lead_id = ?",
                    Timestamp.from(Instant.parse("2003-03-05T10:00:00Z")),
                    RecordId.parse(lead).value());
        }
        seller.get("/api/metrics/stage-conversion?from=2003-03-01&to=2003-04-01&by=stage")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(3))
                .body("groups.find { it.key == 'SQO to CLOSED_WON' }.numerator", equalTo(1))
                .body("groups.find { it.key == 'SQO to CLOSED_WON' }.denominator", equalTo(3));
    }

    private static String converted(User by, String lead) {
        return by.post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(200)
                .extract()
                .path("opportunityId");
    }

    private static ValidatableResponse history(String lead) {
        return SELLER.get("/api/leads/" + lead + "/history").statusCode(200);
    }
}
