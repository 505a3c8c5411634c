package dev.rapport.content.request;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the other organisation, whose queue no other test fills. */
@QuarkusTest
class QueueTest {
    private static final String PATH = "/api/content-requests/";

    @Test
    void isOrderedByBeneficiariesTimesStageValueAndThenByAge() {
        String older = asked("SQL", 1);
        String younger = asked("SQL", 1);
        String many = asked("SQL", 4);
        String nearer = asked("SQO", 2);
        String early = asked("INQUIRY", 6);
        assertOrder(many, nearer, older, younger, early);
        queue().body("requests.find { it.requestId == '" + nearer + "' }.score", equalTo(24))
                .body("requests.find { it.requestId == '" + nearer + "' }.sellers", equalTo(1))
                .body("requests.find { it.requestId == '" + nearer + "' }.deals", equalTo(2))
                .body("requests.find { it.requestId == '" + nearer + "' }.stageValue", equalTo(8))
                .body("requests.find { it.requestId == '" + nearer + "' }.override", nullValue())
                .body("stageValues.SQO", equalTo(8));
        assertSorted();
    }

    @Test
    void showsWhoWasPutFirstByWhomAndWhy() {
        String marketer = Tokens.user(GLOBEX, "marketing");
        new OtherService("gateway", GLOBEX)
                .says("UserChanged", marketer, Map.of("userId", marketer, "name", "Grace Hopper", "active", true));
        String many = asked("SQO", 9);
        String first = asked("INQUIRY", 0);
        String second = asked("INQUIRY", 0);
        override(first, "The tender ends on Friday");
        override(second, "The board asks");
        assertOrder(first, second, many);
        String mine = "requests.find { it.requestId == '" + first + "' }.override";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "Grace Hopper".equals(queue().extract().path(mine + ".byName")));
        queue().body(mine + ".byUserId", equalTo(marketer))
                .body(mine + ".reason", equalTo("The tender ends on Friday"));
        as(GLOBEX, "sales-head").delete(PATH + first + "/override").then().statusCode(200);
        assertOrder(second, many, first);
        as(GLOBEX, "sales")
                .get(PATH + first + "/overrides")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].first", equalTo(false))
                .body("[0].byUserId", equalTo(Tokens.user(GLOBEX, "sales-head")))
                .body("[1].first", equalTo(true));
        as(GLOBEX, "marketing").delete(PATH + second + "/override").then().statusCode(200);
    }

    @Test
    void putsNobodyFirstWithoutAReasonOrARight() {
        String id = asked("SQL", 0);
        as(GLOBEX, "marketing")
                .body(Map.of())
                .post(PATH + id + "/override")
                .then()
                .statusCode(400);
        as(GLOBEX, "marketing")
                .body(Map.of("reason", "x".repeat(1_001)))
                .post(PATH + id + "/override")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        as(GLOBEX, "sales")
                .body(Map.of("reason", "mine"))
                .post(PATH + id + "/override")
                .then()
                .statusCode(403);
        as(GLOBEX, "sales").get(PATH + id + "/overrides").then().body("", hasSize(0));
    }

    @Test
    void holdsOnlyWhatWaitsForWork() {
        String id = asked("SQL", 0);
        as(GLOBEX, "marketing").post(PATH + id + "/triage").then().statusCode(200);
        queue().body("requests.find { it.requestId == '" + id + "' }.status", equalTo("TRIAGED"));
        as(GLOBEX, "marketing")
                .body(Map.of("outcome", "DECLINED", "reason", "One deal only"))
                .post(PATH + id + "/decision")
                .then()
                .statusCode(200);
        queue().body("requests.find { it.requestId == '" + id + "' }", nullValue());
        as(GLOBEX, "marketing")
                .body(Map.of("reason", "x"))
                .post(PATH + id + "/override")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "99999999999"})
    void isReadFromTheFrontAndNeverWhole(String limit) {
        as(GLOBEX, "sales")
                .get(PATH + "queue?limit=" + limit)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    /** These requests, in this order, whatever stands between them. */
    private static void assertOrder(String... ids) {
        List<String> order = queue().extract().path("requests.requestId");
        assertEquals(List.of(ids), order.stream().filter(List.of(ids)::contains).toList());
    }

    private static void assertSorted() {
        List<Map<String, Object>> entries = queue().extract().path("requests");
        Comparator<Map<String, Object>> byRule = Comparator.<Map<String, Object>, Integer>comparing(entry ->
                        -((int) entry.get("sellers") + (int) entry.get("deals")) * (int) entry.get("stageValue"))
                .thenComparing(entry -> Instant.parse((String) entry.get("receivedAt")));
        List<Map<String, Object>> plain =
                entries.stream().filter(entry -> entry.get("override") == null).toList();
        assertTrue(plain.size() >= 5);
        assertEquals(plain.stream().sorted(byRule).toList(), plain);
    }

    private static String asked(String stage, int deals) {
        Map<String, Object> body = Requests.request(stage, deals);
        return as(GLOBEX, "sales")
                .body(body)
                .post("/api/content-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void override(String id, String reason) {
        as(GLOBEX, "marketing")
                .body(Map.of("reason", reason))
                .post(PATH + id + "/override")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse queue() {
        return as(GLOBEX, "sales").get(PATH + "queue?limit=200").then().statusCode(200);
    }
}
