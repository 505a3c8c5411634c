package dev.rapport.feedback.transmission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransmissionTest {
    private final World world = World.anew();
    private final Sales sales = new Sales(world);

    @Test
    void cascadesFromTheHeadOfAFunctionToTeamsAndTheirPeople() {
        sales.employ();
        String request = sales.ask(Map.of("function", "SALES"));
        String top = sales.hopOf(request, world.user("sales-head"));
        world.as("sales-head")
                .post("/api/hops/" + top + "/forwarding")
                .statusCode(200)
                .body("status", equalTo("FORWARDED"));
        world.as("executive")
                .get("/api/feedback-requests/" + request + "/transmission")
                .statusCode(200)
                .body("hops", hasSize(1))
                .body("hops[0].stop", nullValue())
                .body("hops[0].forwardedTo.hop.team", containsInAnyOrder("North", "South"))
                .body("hops[0].forwardedTo.find { it.hop.team == 'North' }.hop.toUserId", equalTo(world.user("sales")))
                .body("hops[0].forwardedTo.find { it.hop.team == 'North' }.stop", equalTo("NOT_ACKNOWLEDGED"));
        String north = sales.hopOf(request, world.user("sales"));
        world.as("sales").post("/api/hops/" + north + "/acknowledgement").statusCode(200);
        sales.tree(request)
                .body("hops[0].forwardedTo.find { it.hop.team == 'North' }.stop", equalTo("NOT_FORWARDED"))
                .body("stopsByUnit", hasEntry("SALES/North", 1));
        world.as("sales").post("/api/hops/" + north + "/forwarding").statusCode(200);
        sales.tree(request)
                .body(
                        "hops[0].forwardedTo.find { it.hop.team == 'North' }.forwardedTo.hop.toUserId",
                        contains(sales.seller()))
                .body("acknowledged", equalTo(2));
    }

    @Test
    void passesOverAUnitWithoutAHead() {
        sales.employ();
        String request = sales.ask(Map.of("function", "SALES", "team", "South"));
        sales.tree(request)
                .body("hops[0].hop.toUserId", nullValue())
                .body("hops[0].hop.status", equalTo("FORWARDED"))
                .body("hops[0].forwardedTo.hop.toUserId", contains(sales.loner()))
                .body("intended", equalTo(1));
    }

    @Test
    void saysWhereNobodyIs() {
        String request = sales.ask(Map.of("function", "SUPPORT"));
        sales.tree(request)
                .body("hops[0].stop", equalTo("NOBODY_THERE"))
                .body("intended", equalTo(0))
                .body("stopsByUnit", hasEntry("SUPPORT", 1));
    }

    @Test
    void asksNobodyTwice() {
        sales.employ();
        String request = sales.ask(List.of(
                Map.of("function", "SALES"),
                Map.of("function", "SALES"),
                Map.of("function", "SALES", "team", "North")));
        String top = sales.hopOf(request, world.user("sales-head"));
        world.as("sales-head").post("/api/hops/" + top + "/forwarding").statusCode(200);
        sales.tree(request).body("intended", equalTo(3));
    }

    @Test
    void forwardsToThoseWhoAreNamed() {
        sales.employ();
        String request = sales.ask(Map.of("function", "SALES"));
        String top = sales.hopOf(request, world.user("sales-head"));
        world.as("sales-head")
                .post("/api/hops/" + top + "/forwarding", Map.of("userIds", List.of(sales.loner())))
                .statusCode(200);
        sales.tree(request).body("hops[0].forwardedTo.hop.toUserId", contains(sales.loner()));
    }

    @Test
    void isOwedByEachRecipientUntilAcknowledged() {
        sales.employ();
        String request = sales.ask(Map.of("function", "SALES", "team", "North"));
        String hop = sales.hopOf(request, world.user("sales"));
        world.as("sales")
                .get("/api/owed")
                .body("youOwe.find { it.id == '" + hop + "' }.kind", equalTo("ACKNOWLEDGEMENT"))
                .body("youOwe.find { it.id == '" + hop + "' }.summary", equalTo("What do banks ask for?"));
        world.as("marketing").get("/api/owed").body("owedToYou.id", hasItem(hop));
        world.as("marketing").get("/api/owed?team=North").body("youOwe.id", hasItem(hop));
        world.as("sales").post("/api/hops/" + hop + "/acknowledgement").statusCode(200);
        world.as("sales").get("/api/owed").body("youOwe.id", not(hasItem(hop)));
        world.as("marketing").get("/api/owed?team=North").body("youOwe", empty());
    }

    @Test
    void asksSalesForContributionsToAPlannedCampaign() {
        sales.employ();
        String campaign = World.any("701");
        for (int i = 0; i < 3; i++) {
            world.hears(
                    "lead-service",
                    "CampaignPlanned",
                    campaign,
                    Instant.now(),
                    Map.of("campaignId", campaign, "name", "Spring webinar", "ownerId", world.user("marketing")));
        }
        world.as("sales-head")
                .get("/api/owed")
                .body("youOwe.aboutId", contains(campaign))
                .body("youOwe[0].summary", equalTo("What do you say to the plan of Spring webinar?"))
                .body("youOwe[0].owedToUserId", equalTo(world.user("marketing")));
    }

    @Test
    void measuresWhereRequestsStopByUnit() {
        sales.employ();
        String request = sales.ask(List.of(Map.of("function", "SALES"), Map.of("function", "SUPPORT")));
        world.as("sales-head")
                .post("/api/hops/" + sales.hopOf(request, world.user("sales-head")) + "/acknowledgement")
                .statusCode(200);
        world.as("executive")
                .get("/api/metrics/transmission?by=unit")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("groups.key", contains("SALES", "SUPPORT"))
                .body("groups.numerator", contains(1, 0));
    }
}
