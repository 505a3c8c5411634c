package dev.rapport.feedback.routing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RoutingTest {
    private final World world = World.anew();
    private final String answerer = World.anybody();

    @Test
    void followsTheFirstRuleThatIsTrue() {
        String other = World.anybody();
        rule(20, Map.of("UserId", other));
        String first = rule(10, Map.of("UserId", answerer, "Criteria", "Rating <= 2 AND AboutType = 'MARKET'"));
        String id = open(Map.of("rating", 2))
                .body("status", equalTo("ROUTED"))
                .body("owed.byUserId", equalTo(answerer))
                .extract()
                .path("id");
        world.as("sales")
                .get("/api/feedback/" + id + "/route")
                .body("routedByRuleId", equalTo(first))
                .body("asked.ruleId", contains(first))
                .body("asked[0].isTrue", equalTo(true))
                .body("asked[0].userId", equalTo(answerer));
        open(Map.of("rating", 3)).body("owed.byUserId", equalTo(other));
    }

    @Test
    void leavesItToTheSideWhereNoRuleIsTrue() {
        rule(10, Map.of("UserId", answerer, "Criteria", "Kind = 'CONTENT'"));
        String id = open(Map.of())
                .body("status", equalTo("NEW"))
                .body("owed.byUserId", nullValue())
                .extract()
                .path("id");
        world.as("sales").get("/api/feedback/" + id + "/route").body("asked[0].isTrue", equalTo(false));
    }

    @Test
    void asksNoInactiveRule() {
        rule(10, Map.of("UserId", answerer, "IsActive", false));
        open(Map.of()).body("status", equalTo("NEW"));
    }

    @Test
    void leavesAloneWhatItsAuthorHasRouted() {
        rule(10, Map.of("UserId", answerer));
        open(Map.of("owedByUserId", world.user("marketing"))).body("owed.byUserId", equalTo(world.user("marketing")));
    }

    @Test
    void takesWhomeverOfTheTeamHasTheLeastToAnswer() {
        String colleague = World.anybody();
        world.employs(answerer, "MARKETING", "STAFF", "Web");
        world.employs(colleague, "MARKETING", "STAFF", "Web");
        world.employs(World.anybody(), "MARKETING", "STAFF", "Print");
        open(Map.of("owedByUserId", answerer));
        rule(10, Map.of("Function", "MARKETING", "Team", "Web"));
        open(Map.of()).body("owed.byUserId", equalTo(colleague));
    }

    @Test
    void passesOverARuleThatFindsNobody() {
        world.employs(answerer, "MARKETING", "STAFF", "Web", Map.of("active", false));
        rule(10, Map.of("UserId", answerer));
        rule(20, Map.of("Function", "SUPPORT"));
        String id = open(Map.of()).body("status", equalTo("NEW")).extract().path("id");
        world.as("sales")
                .get("/api/feedback/" + id + "/route")
                .body(
                        "asked.problem",
                        contains("nobody is there who could answer", "nobody is there who could answer"));
    }

    @Test
    void leadsNoInternalWordsToAnotherSide() {
        world.employs(answerer, "MARKETING", "STAFF", null);
        rule(10, Map.of("UserId", answerer));
        open(Map.of("visibility", "INTERNAL")).body("status", equalTo("NEW"));
        String seller = World.anybody();
        world.employs(seller, "SALES", "STAFF", null);
        rule(20, Map.of("Function", "SALES"));
        open(Map.of("visibility", "INTERNAL")).body("owed.byUserId", equalTo(seller));
    }

    @ParameterizedTest
    @CsvSource({
        "Colour = 'red', INVALID_FIELD",
        "Rating <, MALFORMED_QUERY",
        "Rating = 1) OR (Rating = 2, MALFORMED_QUERY",
        "Rating = 'many', INVALID_FIELD"
    })
    void refusesCriteriaThatCannotBeAsked(String criteria, String code) {
        world.as("admin")
                .create("RoutingRule", Map.of("Name", "R", "SortOrder", 1, "UserId", answerer, "Criteria", criteria))
                .statusCode(400)
                .body("[0].errorCode", equalTo(code))
                .body("[0].message", containsString("Criteria: "))
                .body("[0].fields", contains("Criteria"));
    }

    @Test
    void refusesARuleThatNamesNobodyOrTwo() {
        refused(Map.of());
        refused(Map.of("UserId", answerer, "Function", "SALES"));
        refused(Map.of("UserId", answerer, "Team", "Web"));
        refused(Map.of("Function", "JUGGLING"));
    }

    @Test
    void leavesRulesToThoseWhoKeepTheRecords() {
        world.as("marketing")
                .create("RoutingRule", Map.of("Name", "R", "SortOrder", 1, "UserId", answerer))
                .statusCode(403);
    }

    private void refused(Map<String, ?> fields) {
        Map<String, Object> rule = new HashMap<>(Map.of("Name", "R", "SortOrder", 1));
        rule.putAll(fields);
        world.as("admin").create("RoutingRule", rule).statusCode(400);
    }

    private String rule(int order, Map<String, ?> fields) {
        Map<String, Object> rule = new HashMap<>(Map.of("Name", "Rule " + order, "SortOrder", order));
        rule.putAll(fields);
        return world.as("admin").created("RoutingRule", rule);
    }

    private ValidatableResponse open(Map<String, ?> more) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "aboutType", "MARKET",
                "kind", "MESSAGE",
                "text", "Nobody asks for speed.",
                "channel", "CALL",
                "visibility", "SHARED"));
        words.putAll(more);
        return world.as("sales").post("/api/feedback", words).statusCode(201);
    }
}
