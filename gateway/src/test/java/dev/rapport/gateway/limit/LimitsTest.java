package dev.rapport.gateway.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.gateway.Login;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LimitsTest {
    private static final String USAGE = "Sforce-Limit-Info";
    private static final int A_DAY = 15_000_000;

    @TestHTTPResource
    URI gateway;

    private String token;

    @BeforeEach
    void logIn() {
        token = Login.as("sales", "acme");
    }

    @Test
    void tellsWhatIsLeftOfTheDaysCalls() {
        JsonPath before = Login.with(token).get("/services/data/v60.0/limits/").jsonPath();
        assertEquals(A_DAY, before.getInt("DailyApiRequests.Max"));
        JsonPath after = Login.with(token).get("/services/data/v60.0/limits").jsonPath();
        assertTrue(after.getInt("DailyApiRequests.Remaining") < before.getInt("DailyApiRequests.Remaining"));
        assertEquals(
                Map.of("Max", A_DAY, "Remaining", after.getInt("DailyApiRequests.Remaining")),
                after.getMap("DailyBulkApiBatches"));
    }

    @ParameterizedTest
    @CsvSource({
        "/services/data, 200",
        "/services/data/, 200",
        "/services/data/v60.0/, 200",
        "/services/data/v60.0/limits, 200",
        "/services/data/v60.0/theme/, 200",
        "/services/data/v60.0/sobjects/Lead/00Q000000000001EAA, 200",
        "/services/data/v60.0/sobjects/Hypothesis, 503",
        "/services/data/v60.0/sobjects/Wodget/describe, 404",
        "/services/data/v60.0/chatter, 404",
        "/services/data/v30.0/limits, 410",
        "/services/data/v60.0/query, 400",
        "/services/data/v60.0/sobjects/User/005000000000009AAA, 404",
        "/nowhere, 404",
        "/services/oauth2/userinfo, 200"
    })
    void tellsTheUsageOnEveryAnswer(String path, int status) {
        Login.with(token).get(path).then().statusCode(status).header(USAGE, matchesPattern("api-usage=\\d+/15000000"));
    }

    @Test
    void tellsTheUsageEvenWhereNothingIsReadOfTheCall() {
        Login.with(token)
                .get("/services/data/v60.0/query?q=" + "x".repeat(70_000))
                .then()
                .statusCode(414)
                .header(USAGE, matchesPattern("api-usage=\\d+/15000000"));
        RestAssured.get("/services/data/v60.0/query?q=" + "x".repeat(70_000))
                .then()
                .statusCode(414)
                .header(USAGE, nullValue());
    }

    /** By hand: clients would send the body that they announce. */
    @Test
    void tellsTheUsageToWhoAnnouncesTooLargeABody() throws IOException {
        try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
            client.getOutputStream()
                    .write(("POST /services/data/v60.0/sobjects/Lead HTTP/1.1\r\nHost: x\r\n" + "Authorization: Bearer "
                                    + token + "\r\nContent-Length: " + (1L << 40) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var head = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
            assertTrue(head.getFirst().contains(" 413 "), head.toString());
            assertTrue(
                    head.stream().anyMatch(line -> line.matches("(?i)sforce-limit-info: api-usage=\\d+/15000000")),
                    head.toString());
        }
    }

    @Test
    void tellsStrangersNothingOfIt() {
        RestAssured.get("/services/data/v60.0/limits")
                .then()
                .statusCode(401)
                .header(USAGE, nullValue())
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"));
        RestAssured.get("/nowhere").then().statusCode(404).header(USAGE, nullValue());
        Login.with("00D000000000001!" + "x".repeat(96))
                .get("/services/data")
                .then()
                .statusCode(200)
                .header(USAGE, nullValue());
        Login.with("00D000000000001!" + "x".repeat(96)).get("/nowhere").then().statusCode(401);
    }
}
