package dev.rapport.platform.search;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that are meant to harm end soon, with what they found or with a code. */
@QuarkusTest
class HostileSearchTest {
    private static final long SOON = 8;

    private static ValidatableResponse search(String sosl) {
        return marketing().queryParam("q", sosl).get(ROOT + "/search").then().time(lessThan(SOON), SECONDS);
    }

    /** By a body, where no address limits its length. */
    private static ValidatableResponse ask(String words) {
        return marketing()
                .body(Map.of("q", words, "sobjects", List.of(Map.of("name", "Widget", "fields", List.of("Name")))))
                .post(ROOT + "/parameterizedSearch")
                .then()
                .time(lessThan(SOON), SECONDS);
    }

    @Test
    void refusesASearchThatIsTooLong() {
        ask("word ".repeat(20_000)).statusCode(400).body("[0].errorCode", is("MALFORMED_SEARCH"));
        ask("x".repeat(100_000)).statusCode(400).body("[0].errorCode", is("MALFORMED_SEARCH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIND {x}; drop table widget",
                "FIND {x} RETURNING Widget(Name; drop table widget)",
                "FIND {x} RETURNING Widget(Id) LIMIT 1; select 1",
                "FIND {x} RETURNING Widget(Id WHERE Name = '' OR 1=1)",
                "FIND {x} RETURNING \"widget\"(Id)",
                "FIND {x",
                "FIND",
                "",
            })
    void refusesWhatIsNoSearch(String sosl) {
        search(sosl).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR 1=1 --",
                "'; drop table widget; --",
                "x' & !'y",
                "<-> :* !! | &",
                "\\\\",
                "***",
                "???",
                "%%%%",
                "${jndi:ldap://127.0.0.1/a}",
                "\u202e\u0301\u200b",
            })
    void looksForWhatLooksLikeCodeAsForAnyWords(String words) {
        ask(words + unique()).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'); drop table widget; --", "()", "(a", "a)", "\"a", "a AND"})
    void refusesWordsThatHoldNotTogether(String words) {
        ask(words).statusCode(400).body("[0].errorCode", is("MALFORMED_SEARCH"));
    }

    @Test
    void endsPatternsThatAreMadeToBeSlow() {
        String mark = unique();
        created(WIDGETS, Map.of("Name", "x", "Notes", ("ab".repeat(80) + " ").repeat(6) + mark));
        for (String words : List.of("*a".repeat(60), "?".repeat(120), "a* ".repeat(60), "(".repeat(60))) {
            int status = ask(words).extract().statusCode();
            assertTrue(status == 200 || status == 400, words);
        }
        ask(mark).statusCode(200).body("searchRecords.Name", contains("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800b", "a\0b"})
    void refusesWhatIsNoText(String words) {
        ask(words).statusCode(400).body("[0].errorCode", is("FIELD_INTEGRITY_EXCEPTION"));
    }
}
