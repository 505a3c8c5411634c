package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has words of its own, which no other test's rules know. */
@QuarkusTest
class RuleTest {
    private static final Api ADMIN = Api.as("admin");
    private static final Api CONNECTOR = Api.as("integration");

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void marketingIsKnown() {
        MARKETER.known();
    }

    @Test
    void saysWhichRuleSpokeAndForWhichWords() {
        String rule = rule("Break-ins", 10, "data leak\n" + word + " was hack*", "SECURITY");
        String id = arrived("They say that " + word.toUpperCase(Locale.ROOT) + ", was HACKED!");
        MARKETER.get(Heard.path(id))
                .body("status", equalTo("CLASSIFIED"))
                .body("classification.claimType", equalTo("SECURITY"))
                .body("classification.voice", equalTo("TECHNOLOGY"))
                .body("classification.truth", equalTo("UNKNOWN"))
                .body("classification.ruleId", equalTo(rule))
                .body("classification.ruleName", equalTo("Break-ins"))
                .body("classification.phrase", equalTo(word + " was hack*"))
                .body("classification.classifiedById", nullValue());
        retire(rule);
    }

    @Test
    void letsTheFirstInOrderSpeak() {
        String late = rule("Late", 20, word, "PRAISE");
        String early = rule("Early", 10, word, "PRICE");
        MARKETER.get(Heard.path(arrived(word))).body("classification.ruleId", equalTo(early));
        retire(early);
        MARKETER.get(Heard.path(arrived(word))).body("classification.ruleId", equalTo(late));
        retire(late);
        MARKETER.get(Heard.path(arrived(word))).body("status", equalTo("NEW"));
    }

    @Test
    void looksForWholeWords() {
        String rule = rule("Words", 10, word + " two", "PRICE");
        MARKETER.get(Heard.path(arrived(word + "x two"))).body("status", equalTo("NEW"));
        MARKETER.get(Heard.path(arrived(word + " twofold"))).body("status", equalTo("NEW"));
        MARKETER.get(Heard.path(arrived("So " + word + "\n-- two."))).body("status", equalTo("CLASSIFIED"));
        retire(rule);
    }

    @Test
    void isOverruledByPeopleWithAReason() {
        String rule = rule("Asking", 10, word, "QUESTION");
        String id = arrived(word);
        MARKETER.post(Heard.path(id) + "/classification", Map.of("claimType", "COMPARISON"))
                .statusCode(400)
                .body("[0].fields", contains("ClassificationReason"));
        MARKETER.patch(id, Map.of("ClaimType", "COMPARISON")).statusCode(400);
        MARKETER.post(
                        Heard.path(id) + "/classification",
                        Map.of("claimType", "COMPARISON", "truth", "PARTLY", "reach", 77, "reason", "They compare"))
                .statusCode(200)
                .body("classification.claimType", equalTo("COMPARISON"))
                .body("classification.truth", equalTo("PARTLY"))
                .body("classification.reason", equalTo("They compare"))
                .body("classification.ruleId", nullValue())
                .body("classification.classifiedById", equalTo(MARKETER.id()))
                .body("reach", equalTo(77));
        retire(rule);
    }

    @Test
    void beginsAnewWhereTheClaimIsAnother() {
        String id = Heard.in(MentionStatus.APPROVED);
        MARKETER.post(Heard.path(id) + "/classification", Map.of("claimType", "QUESTION", "reason", "They ask"))
                .statusCode(200)
                .body("status", equalTo("CLASSIFIED"))
                .body("decided", nullValue())
                .body("answer.assigneeId", nullValue())
                .body("answer.approvedById", nullValue())
                .body("drafts[0].text", equalTo("That is not so."));
    }

    @Test
    void isNotMarketingsToWrite() {
        Api.as("marketing")
                .create("MentionRule", fields("Mine", 1, word, "PRAISE"))
                .statusCode(403);
        String rule = rule("Theirs", 10, word, "SECURITY");
        Api.as("marketing")
                .patch("MentionRule", rule, Map.of("IsActive", false))
                .statusCode(403);
        retire(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "Phrases, '***', FIELD_INTEGRITY_EXCEPTION",
        "Phrases, '', REQUIRED_FIELD_MISSING",
        "ClaimType, RUMOUR, INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "SortOrder, first, INVALID_TYPE_ON_FIELD_IN_RECORD"
    })
    void refusesARuleThatIsNone(String field, String value, String code) {
        Map<String, Object> fields = fields("Bad", 10, word, "PRAISE");
        fields.put(field, value);
        ADMIN.create("MentionRule", fields).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void refusesRulesWithoutMeasure() {
        Map<String, Object> many = fields("Many", 10, "a\n".repeat(MentionRule.MOST_PHRASES + 1), "PRAISE");
        ADMIN.create("MentionRule", many).statusCode(400).body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
        Map<String, Object> large = fields("Long", 10, "a".repeat(101), "PRAISE");
        ADMIN.create("MentionRule", large).statusCode(400).body("[0].errorCode", equalTo("STRING_TOO_LONG"));
    }

    private static String rule(String name, int order, String phrases, String claim) {
        return ADMIN.created("MentionRule", fields(name, order, phrases, claim));
    }

    private static Map<String, Object> fields(String name, int order, String phrases, String claim) {
        return new HashMap<>(Map.of("Name", name, "SortOrder", order, "Phrases", phrases, "ClaimType", claim));
    }

    private static void retire(String rule) {
        ADMIN.patch("MentionRule", rule, Map.of("IsActive", false)).statusCode(204);
    }

    private static String arrived(String text) {
        return CONNECTOR
                .post("/api/mentions", Heard.report("text", text))
                .statusCode(200)
                .extract()
                .path("mentions[0].id");
    }
}
