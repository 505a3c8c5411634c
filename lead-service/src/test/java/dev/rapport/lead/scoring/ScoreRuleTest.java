package dev.rapport.lead.scoring;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are taken, and which are not. */
@QuarkusTest
class ScoreRuleTest {
    private static final User ELSEWHERE = new User(Organizations.GLOBEX, "marketing");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "FIT; Industry IN ('Banking', 'Energy') AND NumberOfEmployees > 100",
                "FIT; Id IN (SELECT LeadId FROM CampaignMember)",
                "FIT; CreatedDate = LAST_N_DAYS:30",
                "ENGAGEMENT; Channel = 'WEB' OR Campaign.Name LIKE 'Fair%'",
                "ENGAGEMENT; Lead.Industry = 'Banking'",
            })
    void takesWhatAQueryCouldAsk(String kind, String criteria) {
        MARKETER.create("ScoreRule", rule(Map.of("Kind", kind, "Criteria", criteria)))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "FIT; Shoesize > 40; INVALID_FIELD; Shoesize",
                "FIT; Channel = 'WEB'; INVALID_FIELD; Channel",
                "FIT; Industry = ; MALFORMED_QUERY; Criteria",
                "FIT; Industry > ; MALFORMED_QUERY; Criteria",
                "FIT; NumberOfEmployees > 'many'; INVALID_FIELD; Criteria",
                "FIT; Industry != null) OR (Industry = null; MALFORMED_QUERY; the end of the condition",
                "FIT; Industry != null LIMIT 1; MALFORMED_QUERY; the end of the condition",
                "FIT; Industry != null ORDER BY Name; MALFORMED_QUERY; the end of the condition",
                "FIT; Industry = 'A' AND Name = 'B' OR City = 'C'; MALFORMED_QUERY; brackets",
                "FIT; Name = 'x'; DROP TABLE lead; MALFORMED_QUERY",
                "ENGAGEMENT; Company = 'Acme'; INVALID_FIELD; Company",
            })
    void refusesWhatNoQueryCouldAsk(String kind, String criteria, String code, String about) {
        String asked = about.equals("MALFORMED_QUERY") ? criteria + ";" + code : criteria;
        String expected = about.equals("MALFORMED_QUERY") ? about : code;
        MARKETER.create("ScoreRule", rule(Map.of("Kind", kind, "Criteria", asked)))
                .statusCode(400)
                .body("[0].errorCode", equalTo(expected))
                .body("[0].fields", hasItem("Criteria"))
                .body("[0].message", containsString(expected.equals(about) ? "Criteria" : about));
    }

    @ParameterizedTest
    @CsvSource({
        "FIT, Points, 0, NUMBER_OUTSIDE_VALID_RANGE",
        "FIT, Points, 1001, NUMBER_OUTSIDE_VALID_RANGE",
        "FIT, Points, -1001, NUMBER_OUTSIDE_VALID_RANGE",
        "FIT, HalfLifeDays, 7, FIELD_INTEGRITY_EXCEPTION",
        "ENGAGEMENT, HalfLifeDays, 0, NUMBER_OUTSIDE_VALID_RANGE",
        "ENGAGEMENT, HalfLifeDays, 3651, NUMBER_OUTSIDE_VALID_RANGE",
        "ENGAGEMENT, MostPoints, 5, FIELD_INTEGRITY_EXCEPTION",
        "ENGAGEMENT, WindowDays, 5, FIELD_INTEGRITY_EXCEPTION",
        "ENGAGEMENT, MostPoints, -1, NUMBER_OUTSIDE_VALID_RANGE",
    })
    void refusesNumbersThatMakeNoSense(String kind, String field, int value, String code) {
        Map<String, Object> rule = rule(Map.of("Kind", kind));
        rule.put(field, value);
        MARKETER.create("ScoreRule", rule)
                .statusCode(400)
                .body("[0].errorCode", equalTo(code))
                .body("[0].fields", hasItem(field));
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        MARKETER.create("ScoreRule", rule(Map.of("Kind", "LUCK")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
    }

    @Test
    void checksAChangeAsItChecksANewOne() {
        String rule = MARKETER.has("ScoreRule", rule(Map.of("Kind", "FIT", "Criteria", "Industry = 'Banking'")));
        MARKETER.change("ScoreRule", rule, Map.of("Criteria", "Shoesize = 40"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD"));
        MARKETER.change("ScoreRule", rule, Map.of("Points", 0)).statusCode(400);
        MARKETER.change("ScoreRule", rule, Map.of("Criteria", "Industry = 'Energy'", "IsActive", false))
                .statusCode(204);
    }

    @Test
    void isMarketingsToWrite() {
        SELLER.create("ScoreRule", rule(Map.of("Kind", "FIT")))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"));
    }

    @Test
    void keepsTheNumberOfActiveRulesWithinReason() {
        List<Map<String, Object>> most = IntStream.range(0, ScoreRules.MOST)
                .mapToObj(i -> {
                    Map<String, Object> rule = active();
                    rule.put("attributes", Map.of("type", "ScoreRule"));
                    return rule;
                })
                .toList();
        List<String> ids = ELSEWHERE
                .post("/services/data/v60.0/composite/sobjects", Map.of("allOrNone", true, "records", most))
                .statusCode(200)
                .extract()
                .path("id");
        ELSEWHERE.create("ScoreRule", active()).statusCode(400).body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
        ELSEWHERE.create("ScoreRule", rule(Map.of("Kind", "FIT"))).statusCode(201);
        ELSEWHERE
                .request()
                .delete("/services/data/v60.0/composite/sobjects?ids=" + String.join(",", ids))
                .then()
                .statusCode(200);
        ELSEWHERE.create("ScoreRule", active()).statusCode(201);
    }

    private static Map<String, Object> active() {
        return rule(Map.of("Kind", "FIT", "Criteria", "Industry = 'None'", "IsActive", true));
    }

    /** Not active: it would score other tests' leads. */
    private static Map<String, Object> rule(Map<String, ?> fields) {
        Map<String, Object> rule = new HashMap<>(Map.of("Name", "A rule", "Points", 5, "IsActive", false));
        rule.putAll(fields);
        return rule;
    }
}
