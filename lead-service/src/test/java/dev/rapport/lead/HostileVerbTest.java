package dev.rapport.lead;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs that are called with what is meant to harm refuse it with a code, soon, and leave the lead as it was. */
@QuarkusTest
class HostileVerbTest {
    private static final long SOON = 5;
    private static final User ADMIN = new User(Organizations.ACME, "admin");
    private static final List<String> DOORS = List.of("stage", "touches", "handoffs", "conversion", "merge");

    private String lead;

    @BeforeEach
    void begin() {
        lead = MARKETER.hasLead();
    }

    static Stream<Arguments> bodies() {
        return DOORS.stream()
                .flatMap(door -> Stream.of(
                        arguments(door, "arrays without end", "[".repeat(100_000)),
                        arguments(door, "objects without end", "{\"to\":".repeat(14_000)),
                        arguments(door, "a number without end", "{\"reason\":" + "9".repeat(100_000) + "}"),
                        arguments(door, "a name without end", "{\"" + "k".repeat(100_000) + "\": 1}"),
                        arguments(door, "no number", "{\"reason\": NaN}"),
                        arguments(door, "half a body", "{\"reason\": \"x"),
                        arguments(door, "no JSON", "<reason>x</reason>")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bodies")
    void refusesABodyThatIsNoJson(String door, String what, String body) {
        refuses(door, body, 400, "JSON_PARSER_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "1", "true"})
    void refusesABodyThatIsNoObject(String body) {
        for (String door : DOORS) {
            refuses(door, body, 400, "JSON_PARSER_ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "handoffs", "conversion", "merge"})
    void refusesAListWhereOneIsMeant(String door) {
        refuses(door, "[]", 400, "JSON_PARSER_ERROR");
        refuses(door, "[{}]", 400, "JSON_PARSER_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00\\ud800"})
    void refusesWhatIsNoText(String text) {
        refuses("stage", "{\"to\": \"DISQUALIFIED\", \"reason\": \"" + text + "\"}", 400, "FIELD_INTEGRITY_EXCEPTION");
        refuses(
                "touches",
                "{\"channel\": \"CALL\", \"direction\": \"OUTBOUND\", \"subject\": \"" + text + "\"}",
                400,
                "FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void refusesMoreThanABodyMayHave() {
        refuses("stage", "{\"reason\": \"" + "x".repeat(11_000_000) + "\"}", 413, "REQUEST_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table lead; --",
                "' OR 1=1 --",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}}",
                "\u202etxt\u202c"
            })
    void keepsAReasonThatLooksLikeCodeAsItIs(String reason) {
        SELLER.post("/api/leads/" + lead + "/stage", Map.of("to", "DISQUALIFIED", "reason", reason))
                .statusCode(200);
        MARKETER.get("/api/leads/" + lead + "/history").body("moments[-1].note", equalTo(reason));
    }

    private void refuses(String door, String body, int status, String code) {
        call(door, body).time(lessThan(SOON), SECONDS).statusCode(status).body("[0].errorCode", equalTo(code));
        MARKETER.get("/api/leads/" + lead + "/history").statusCode(200).body("moments", hasSize(1));
    }

    /** Without a log: making a long body pretty for it takes longer than the call. */
    private ValidatableResponse call(String door, String body) {
        return ADMIN.request()
                .config(RestAssuredConfig.newConfig())
                .body(body)
                .post("/api/leads/" + lead + "/" + door)
                .then();
    }
}
