package dev.rapport.feedback.owed;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwedTest {
    private static final Api MARKETING = Api.as("marketing");
    private static final Api SALES = Api.as("sales");
    private static final Api EXECUTIVE = Api.as("executive");

    @Test
    void showsADebtFromBothEndsUntilItIsAnswered() {
        String id = openBySales();
        MARKETING
                .get("/api/owed")
                .statusCode(200)
                .body("youOwe.id", hasItem(id))
                .body("owedToYou.id", not(hasItem(id)));
        SALES.get("/api/owed").body("owedToYou.id", hasItem(id)).body("youOwe.id", not(hasItem(id)));
        EXECUTIVE.get("/api/owed").body("youOwe.id", not(hasItem(id))).body("owedToYou.id", not(hasItem(id)));
        MARKETING
                .post("/api/feedback/" + id + "/replies", Map.of("text", "We hear you.", "visibility", "SHARED"))
                .statusCode(201);
        MARKETING.get("/api/owed").body("youOwe.id", not(hasItem(id)));
        SALES.get("/api/owed").body("owedToYou.id", not(hasItem(id)));
    }

    @Test
    void leavesANamedUsersDebtOutOfTheOthersLists() {
        String id = openBySales();
        MARKETING
                .post("/api/feedback/" + id + "/routing", Map.of("userId", EXECUTIVE.user()))
                .statusCode(200);
        MARKETING.get("/api/owed").body("youOwe.id", not(hasItem(id)));
        EXECUTIVE.get("/api/owed").body("youOwe.id", hasItem(id));
    }

    @Test
    void describesEachItem() {
        String id = openBySales();
        String item = "youOwe.find { it.id == '" + id + "' }.";
        MARKETING
                .get("/api/owed")
                .body(item + "kind", equalTo("ANSWER"))
                .body(item + "aboutType", equalTo("CAMPAIGN"))
                .body(item + "aboutId", equalTo("701000000000007AAA"))
                .body(item + "summary", equalTo("Nobody asks for speed."))
                .body(item + "overdue", equalTo(false))
                .body(item + "owedToUserId", equalTo(SALES.user()));
    }

    @Test
    void saysWhatIsOverdue() throws Exception {
        ShiftedClock.ago(Duration.ofDays(9), OwedTest::openBySales);
        MARKETING.get("/api/owed").body("youOwe[0].overdue", equalTo(true));
    }

    @Test
    void putsTheMostUrgentFirstAndKeepsToTheLimit() {
        openBySales();
        openBySales();
        List<String> due = MARKETING.get("/api/owed").extract().path("youOwe.dueAt");
        assertEquals(due.stream().sorted().toList(), due);
        MARKETING.get("/api/owed?limit=1").body("youOwe", hasSize(1)).body("youOwe[0].dueAt", equalTo(due.getFirst()));
    }

    @Test
    void refusesALimitOutOfBounds() {
        MARKETING.get("/api/owed?limit=0").statusCode(400).body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        MARKETING.get("/api/owed?limit=201").statusCode(400);
    }

    @Test
    void showsAnotherOrganisationNothing() {
        openBySales();
        new Api(Organizations.GLOBEX, "marketing")
                .get("/api/owed")
                .body("youOwe", empty())
                .body("owedToYou", empty());
    }

    private static String openBySales() {
        return SALES.post(
                        "/api/feedback",
                        Map.of(
                                "aboutType", "CAMPAIGN",
                                "aboutId", "701000000000007AAA",
                                "kind", "MESSAGE",
                                "text", "Nobody asks for speed.",
                                "channel", "CALL",
                                "visibility", "SHARED"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
