package dev.rapport.content.metric;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.patch;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.metric.RawWorld.Asset;
import dev.rapport.content.metric.RawWorld.Use;
import dev.rapport.content.metric.RawWorld.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a deal brings to content, from lead-service's word to the number. */
@QuarkusTest
class ContentRoiTest {
    private static final String LEAD = "00Q000000000088EAA";
    private static final String DEAL = "006000000000088AAA";
    private static final Instant USED = RawWorld.FROM.plus(Duration.ofDays(5));
    private static final Instant WON = RawWorld.FROM.plus(Duration.ofDays(30));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private static JsonPath roi(String org) {
        return as(org, "executive")
                .queryParam("from", RawWorld.FROM.toString())
                .queryParam("to", RawWorld.TO.toString())
                .get("/api/metrics/content-roi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An asset of 100.00 that a seller used for a lead. */
    private String organisation() throws Exception {
        Asset asset = new Asset(1, "DEMO", "MARKET", 2, RawWorld.FROM, null, false, 10_000L);
        Use use = new Use(1, 1, 1, RecordId.parse(LEAD).value(), null, USED, false);
        return RawRows.organisation(
                owner,
                new RawWorld(List.of(new User(1, true, true)), List.of(asset), List.of(use), List.of(), List.of()));
    }

    @Test
    void followsADealThatIsWonReopenedAndLost() throws Exception {
        String org = organisation();
        OtherService leads = new OtherService("lead-service", org);
        assertEquals(0f, roi(org).getFloat("value"));
        leads.says("LeadConverted", LEAD, Map.of("leadId", LEAD, "opportunityId", DEAL));
        say(leads, "OpportunityWon", WON, Map.of("amount", 250.55));
        await().atMost(PATIENCE).until(() -> roi(org).getLong("numerator") == 25_055);
        assertEquals(2.5055f, roi(org).getFloat("value"), 1e-4);
        say(leads, "OpportunityReopened", WON.plusSeconds(60), Map.of());
        await().atMost(PATIENCE).until(() -> roi(org).getLong("numerator") == 0);
        say(leads, "OpportunityWon", WON.plusSeconds(120), Map.of("amount", 1));
        await().atMost(PATIENCE).until(() -> roi(org).getLong("numerator") == 100);
        say(leads, "OpportunityLost", WON.plusSeconds(180), Map.of());
        await().atMost(PATIENCE).until(() -> roi(org).getLong("numerator") == 0);
    }

    /** The topic keeps the order of one deal's events; what is late nevertheless does not win. */
    @Test
    void keepsTheNewestWordInWhateverOrderItIsHeard() throws Exception {
        String org = organisation();
        OtherService leads = new OtherService("lead-service", org);
        leads.says("LeadConverted", LEAD, Map.of("leadId", LEAD, "opportunityId", DEAL));
        say(leads, "OpportunityLost", WON.plusSeconds(60), Map.of());
        say(leads, "OpportunityWon", WON, Map.of("amount", 250));
        String other = "006000000000089AAA";
        leads.says(
                UUID.randomUUID(),
                WON,
                "OpportunityWon",
                DEAL,
                Map.of("opportunityId", other, "amount", 7, "at", WON.toString()));
        await().atMost(PATIENCE).until(() -> outcomes(org) == 2);
        assertEquals(0, roi(org).getLong("numerator"));
    }

    private static void say(OtherService leads, String type, Instant at, Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>(Map.of("opportunityId", DEAL, "at", at.toString()));
        facts.putAll(more);
        leads.says(UUID.randomUUID(), at, type, DEAL, facts);
    }

    private long outcomes(String org) throws Exception {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement("select count(*) from known_deal where org_id = ?")) {
            statement.setLong(1, RecordId.parse(org).value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void aCostIsNothingOrMore() {
        String asset = create("marketing", battlecard());
        patch("marketing", asset, Map.of("ProductionCost", 0)).statusCode(204);
        patch("marketing", asset, Map.of("ProductionCost", 1250.5)).statusCode(204);
        assertEquals(1250.5f, ((Number) field(asset, "ProductionCost")).floatValue());
        patch("marketing", asset, Map.of("ProductionCost", -0.01))
                .statusCode(400)
                .body("[0].errorCode", equalTo("NUMBER_OUTSIDE_VALID_RANGE"))
                .body("[0].fields[0]", equalTo("ProductionCost"));
        patch("marketing", asset, Map.of("ProductionCost", "dear")).statusCode(400);
    }

    @Test
    void isDefinedBesideItsValue() {
        as("sales")
                .get("/api/metrics")
                .then()
                .body("find { it.id == 'content-roi' }.version", equalTo(1))
                .body("find { it.id == 'content-roi' }.dimensions", equalTo(List.of("type", "scope", "cost")));
    }
}
