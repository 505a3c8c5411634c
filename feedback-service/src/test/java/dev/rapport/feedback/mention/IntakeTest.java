package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.Api;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IntakeTest {
    private static final int AT_ONCE = 16;
    private static final Api CONNECTOR = Api.as("integration");

    @BeforeEach
    void marketingIsKnown() {
        MARKETER.known();
    }

    @Test
    void takesOneAndSaysWhereItStands() {
        Map<String, Object> report = Heard.report("reach", 1_200);
        String id = Heard.arrived(report);
        MARKETER.get(Heard.path(id))
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("name", equalTo("Somebody said something."))
                .body("reach", equalTo(1_200))
                .body("classification", nullValue())
                .body("answer", nullValue());
    }

    @Test
    void takesTheSameOnceHoweverOftenItIsSent() {
        Map<String, Object> report = Heard.report();
        String id = Heard.arrived(report);
        CONNECTOR
                .post("/api/mentions", report)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("known", equalTo(1))
                .body("mentions[0].id", equalTo(id))
                .body("mentions[0].knownBy", equalTo("EXTERNAL_ID"));
    }

    @Test
    void takesTheSamePageOnceWhoeverReportsIt() {
        Map<String, Object> report = Heard.report();
        String id = Heard.arrived(report);
        Map<String, Object> other = Heard.report("source", "alerts");
        other.put(
                "url",
                report.get("url").toString().replace("https://forum.example", "HTTPS://Forum.Example:443")
                        + "/?utm_source=alert&fbclid=1#answer-3");
        CONNECTOR
                .post("/api/mentions", other)
                .statusCode(200)
                .body("mentions[0].id", equalTo(id))
                .body("mentions[0].knownBy", equalTo("ADDRESS"));
    }

    @Test
    void tellsIdsAndAddressesApartByCase() {
        Map<String, Object> report = Heard.report();
        String id = report.get("externalId").toString();
        Heard.arrived(report);
        Map<String, Object> other = Heard.report("externalId", id.toUpperCase(Locale.ROOT));
        Heard.arrived(other);
        Heard.arrived(Heard.report("url", report.get("url") + "/Answer"));
        Heard.arrived(Heard.report("url", report.get("url") + "/answer"));
    }

    @Test
    void observesTheReachAgainWhenItIsReportedAgain() {
        Map<String, Object> report = Heard.report("reach", 100);
        String id = Heard.arrived(report);
        report.put("reach", 400);
        CONNECTOR.post("/api/mentions", report).statusCode(200);
        CONNECTOR.post("/api/mentions", report).statusCode(200);
        MARKETER.get(Heard.path(id)).body("reach", equalTo(400));
        assertEquals(2, observations(id));
    }

    @Test
    void takesAListInItsOrder() {
        Map<String, Object> twice = Heard.report();
        CONNECTOR
                .request()
                .body(List.of(Heard.report(), twice, twice))
                .post("/api/mentions")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("known", equalTo(1))
                .body("mentions[2].created", equalTo(false));
    }

    @Test
    void takesAllOfAListOrNone() {
        Map<String, Object> good = Heard.report();
        CONNECTOR
                .request()
                .body(List.of(good, Heard.report("url", "ftp://x.example/")))
                .post("/api/mentions")
                .then()
                .statusCode(400)
                .body("[0].message", containsString("Mention 2 of the list"));
        Heard.arrived(good);
    }

    @Test
    void takesOneOfManyAtOnce() throws Exception {
        Map<String, Object> report = Heard.report();
        Callable<Integer> call = () -> CONNECTOR
                .post("/api/mentions", report)
                .statusCode(200)
                .extract()
                .<Integer>path("created");
        int created = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, call))) {
                created += answer.get();
            }
        }
        assertEquals(1, created);
    }

    @ParameterizedTest
    @CsvSource({
        "url, not an address, FIELD_INTEGRITY_EXCEPTION",
        "url, javascript:alert(1), FIELD_INTEGRITY_EXCEPTION",
        "url, https://, FIELD_INTEGRITY_EXCEPTION",
        "publishedAt, yesterday, INVALID_TYPE_ON_FIELD_IN_RECORD",
        "publishedAt, 2999-01-01T00:00:00Z, NUMBER_OUTSIDE_VALID_RANGE",
        "reach, -1, NUMBER_OUTSIDE_VALID_RANGE",
        "reach, many, JSON_PARSER_ERROR",
        "source, ' ', REQUIRED_FIELD_MISSING",
        "text, '', REQUIRED_FIELD_MISSING",
        "colour, red, JSON_PARSER_ERROR"
    })
    void refusesAWrongValue(String property, String value, String code) {
        CONNECTOR
                .post("/api/mentions", Heard.report(property, value))
                .statusCode(400)
                .body("errorCode", hasItem(code));
    }

    @Test
    void refusesTooMuchAndNothing() {
        CONNECTOR
                .post("/api/mentions", Heard.report("text", "x".repeat(SaidRecord.TEXT_LENGTH + 1)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        CONNECTOR
                .post("/api/mentions", Heard.report("externalId", "x".repeat(SaidRecord.EXTERNAL_ID_LENGTH + 1)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        List<Map<String, Object>> many =
                Stream.generate(Heard::report).limit(MentionsRequest.MOST + 1).toList();
        for (Object body : List.of(many, List.of())) {
            CONNECTOR
                    .request()
                    .body(body)
                    .post("/api/mentions")
                    .then()
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
        }
        CONNECTOR.send("/api/mentions", "[null]").then().statusCode(400);
        CONNECTOR.post("/api/mentions").statusCode(400);
    }

    @Test
    void keepsOrganisationsApart() {
        Map<String, Object> report = Heard.report();
        String id = Heard.arrived(report);
        Api stranger = new Api(Organizations.GLOBEX, "marketing");
        stranger.post("/api/mentions", report).statusCode(200).body("created", equalTo(1));
        stranger.get(Heard.path(id)).statusCode(404);
        stranger.get(Heard.path(id) + "/risk").statusCode(404);
        stranger.post(Heard.path(id) + "/decision", Map.of("decision", "IGNORE", "reason", "x"))
                .statusCode(404);
        stranger.create("MentionDraft", Map.of("MentionId", id, "Text", "x")).statusCode(400);
        stranger.create("MentionReach", Map.of("MentionId", id, "Reach", 1)).statusCode(400);
    }

    @Test
    void isAsStrictWithRecords() {
        Map<String, Object> record = Map.of(
                "Source", "forum",
                "ExternalId", "r-" + System.nanoTime(),
                "Url", "https://forum.example/r/" + System.nanoTime(),
                "PublishedAt", "2026-01-05T09:00:00Z",
                "Text", "Hm.");
        String id = CONNECTOR.created("Mention", record);
        CONNECTOR
                .create("Mention", record)
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"))
                .body("[0].message", containsString(id));
        CONNECTOR.patch("Mention", id, Map.of("Decision", "IGNORE")).statusCode(403);
        MARKETER.patch(id, Map.of("Text", "Other words")).statusCode(400);
        MARKETER.patch(id, Map.of("OurReach", -1)).statusCode(400);
    }

    private static int observations(String id) {
        return MARKETER.request()
                .queryParam("q", "SELECT Id FROM MentionReach WHERE MentionId = '" + id + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("totalSize");
    }
}
