package dev.rapport.lead.owed;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwedTest {
    private static final User HEAD = new User(Organizations.ACME, "sales-head");

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
    void refusesALimitOutsideItsRange() {
        SELLER.get("/api/owed?limit=0").statusCode(400).body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        SELLER.get("/api/owed?limit=201").statusCode(400);
    }
}
