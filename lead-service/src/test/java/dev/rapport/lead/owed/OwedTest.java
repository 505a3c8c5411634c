package dev.rapport.lead.owed;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwedTest {
    private static final User HEAD = new User(Organizations.ACME, "sales-head");

    @Inject
    Owner owner;

    @Test
    void aDecisionIsOwedByEverySellerWhereNobodyIsNamed() {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.get("/api/owed").body("youOwe.id", hasItem(handoff));
        HEAD.get("/api/owed").body("youOwe.id", hasItem(handoff));
        MARKETER.get("/api/owed").body("owedToYou.id", hasItem(handoff)).body("youOwe.id", not(hasItem(handoff)));
        STRANGER.get("/api/owed").body("youOwe.id", not(hasItem(handoff)));
    }

    @Test
    void aDecisionIsOwedByTheNamedSellerAlone() {
        String lead = MARKETER.hasLead();
        String handoff = MARKETER.post("/api/leads/" + lead + "/handoffs", Map.of("toUserId", SELLER.id()))
                .extract()
                .path("id");
        SELLER.get("/api/owed").body("youOwe.id", hasItem(handoff));
        HEAD.get("/api/owed").body("youOwe.id", not(hasItem(handoff)));
    }

    @Test
    void nothingIsOwedOnceDecided() {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).statusCode(200);
        SELLER.get("/api/owed").body("youOwe.id", not(hasItem(handoff)));
        MARKETER.get("/api/owed").body("owedToYou.id", not(hasItem(handoff)));
    }

    @Test
    void goesThroughEverythingOnceByDueTime() {
        User marketer = new User("00D000000000990EAA", "marketing");
        List<String> handedOver = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            handedOver.add(marketer.hasHandedOver(marketer.hasLead()));
        }
        List<String> seen = new ArrayList<>();
        String page = "";
        do {
            var list = marketer.get("/api/owed?limit=2" + page)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(list.getList("owedToYou.id"));
            String next = list.getString("nextOwedToYou");
            page = next == null ? null : "&owedToYouPage=" + next;
        } while (page != null);
        assertEquals(handedOver, seen);
    }

    @Test
    void tellsATeamWhatItsMembersOweByName() {
        String organization = "00D000000000991EAA";
        User marketer = new User(organization, "marketing");
        User seller = new User(organization, "sales");
        User head = new User(organization, "sales-head");
        owner.execute(
                "insert into directory_user (org_id, id, name, function, seniority, team, active, as_of)"
                        + " values (?, ?, 'Somebody', 'SALES', 'SENIOR', 'North', true, now())",
                RecordId.parse(organization).value(),
                RecordId.parse(seller.id()).value());
        String named = marketer.post("/api/leads/" + marketer.hasLead() + "/handoffs", Map.of("toUserId", seller.id()))
                .extract()
                .path("id");
        marketer.hasHandedOver(marketer.hasLead());
        head.get("/api/owed?team=North").statusCode(200).body("youOwe.id", contains(named));
        head.get("/api/owed?team=Nobody").statusCode(200).body("youOwe", empty());
    }

    @Test
    void refusesAPageThatIsNone() {
        SELLER.get("/api/owed?youOwePage=seven")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_QUERY_LOCATOR"));
    }

    @Test
    void refusesALimitOutsideItsRange() {
        SELLER.get("/api/owed?limit=0").statusCode(400).body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        SELLER.get("/api/owed?limit=201").statusCode(400);
    }
}
