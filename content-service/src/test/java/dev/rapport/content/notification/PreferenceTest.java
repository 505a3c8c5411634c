package dev.rapport.content.notification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PreferenceTest {
    private static final String DOOR = "/api/notification-preferences";
    private static final String RECORDS = "/services/data/v60.0/sobjects/NotificationPreference/";

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void whatNobodySaysIsAsUsual() {
        reader().asks()
                .get(DOOR)
                .then()
                .statusCode(200)
                .body("digestHour", equalTo(8))
                .body("quietFrom", equalTo("19:00"))
                .body("quietUntil", equalTo("07:00"))
                .body("urgentInQuietHours", equalTo(false))
                .body("snoozedUntil", nullValue())
                .body("timeZone", equalTo("UTC"))
                .body("modes", empty());
    }

    @Test
    void whatIsSaidReplacesWhatWasSaid() {
        Reader reader = reader();
        reader.prefers(Map.of(
                        "digestHour",
                        17,
                        "quietFrom",
                        "20:30",
                        "quietUntil",
                        "06:15",
                        "urgentInQuietHours",
                        true,
                        "snoozedUntil",
                        "2099-01-01T00:00:00Z",
                        "modes",
                        List.of(mode("ANNOUNCEMENT", "OFF"), mode("ASSET_REVIEW", "DIGEST"))))
                .statusCode(200)
                .body("digestHour", equalTo(17))
                .body("quietFrom", equalTo("20:30"))
                .body("quietUntil", equalTo("06:15"))
                .body("urgentInQuietHours", equalTo(true))
                .body("snoozedUntil", equalTo("2099-01-01T00:00:00Z"))
                .body("modes.mode", contains("OFF", "DIGEST"));
        reader.prefers(Map.of("modes", List.of(mode("ANNOUNCEMENT", "IMMEDIATE"))))
                .statusCode(200)
                .body("digestHour", equalTo(8))
                .body("quietFrom", equalTo("19:00"))
                .body("modes.type", contains("ANNOUNCEMENT"))
                .body("modes.mode", contains("IMMEDIATE"));
        reader.prefers(Map.of()).statusCode(200).body("modes", empty());
    }

    @Test
    void aRecordIsOnesOwn() {
        Reader reader = reader();
        Reader other = reader();
        Map<String, Object> fields = Map.of("Type", "ANNOUNCEMENT", "Channel", "EMAIL", "Mode", "OFF");
        String id = reader.asks()
                .body(fields)
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        reader.asks()
                .get(RECORDS + id)
                .then()
                .statusCode(200)
                .body("UserId", equalTo(reader.id().toString()));
        reader.asks().get(DOOR).then().statusCode(200).body("modes.channel", contains("EMAIL"));
        reader.asks()
                .body(fields)
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        for (String role : List.of("sales", "admin", "integration")) {
            other.asks(role).get(RECORDS + id).then().statusCode(404);
            other.asks(role)
                    .body(Map.of("Mode", "DIGEST"))
                    .patch(RECORDS + id)
                    .then()
                    .statusCode(404);
            other.asks(role).delete(RECORDS + id).then().statusCode(404);
            other.asks(role)
                    .body(Map.of("Type", "ANNOUNCEMENT", "Channel", "APP", "Mode", "OFF", "UserId", reader.id()))
                    .post(RECORDS)
                    .then()
                    .statusCode(403);
        }
        other.asks().get(DOOR).then().statusCode(200).body("modes", empty());
        reader.asks().body(Map.of("Mode", "DIGEST")).patch(RECORDS + id).then().statusCode(204);
        reader.asks().delete(RECORDS + id).then().statusCode(204);
        reader.asks().get(DOOR).then().body("modes", empty());
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(Map.of("digestHour", 24), "INVALID_PARAMETER"),
                Arguments.of(Map.of("digestHour", -1), "INVALID_PARAMETER"),
                Arguments.of(Map.of("digestHour", "early"), "JSON_PARSER_ERROR"),
                Arguments.of(Map.of("quietFrom", "19:00"), "REQUIRED_FIELD_MISSING"),
                Arguments.of(Map.of("quietFrom", "25:00", "quietUntil", "07:00"), "INVALID_PARAMETER"),
                Arguments.of(Map.of("quietFrom", "19:00:30", "quietUntil", "07:00"), "INVALID_PARAMETER"),
                Arguments.of(Map.of("snoozedUntil", "later"), "INVALID_PARAMETER"),
                Arguments.of(Map.of("modes", List.of(Map.of("type", "ANNOUNCEMENT"))), "REQUIRED_FIELD_MISSING"),
                Arguments.of(Map.of("modes", List.of(mode("GOSSIP", "OFF"))), "JSON_PARSER_ERROR"),
                Arguments.of(
                        Map.of("modes", List.of(mode("ANNOUNCEMENT", "OFF"), mode("ANNOUNCEMENT", "DIGEST"))),
                        "INVALID_PARAMETER"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesWhatMakesNoSenseAndKeepsWhatWasSaid(Map<String, ?> body, String code) {
        Reader reader = reader();
        reader.prefers(Map.of("digestHour", 5)).statusCode(200);
        reader.prefers(body).statusCode(400).body("[0].errorCode", equalTo(code));
        reader.asks().get(DOOR).then().body("digestHour", equalTo(5)).body("modes", empty());
    }

    @Test
    void isOneSayingHoweverManySpeakAtOnce() throws Exception {
        Reader reader = reader();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> reader.prefers(Map.of("modes", List.of(mode("ANNOUNCEMENT", "OFF"))))
                    .extract()
                    .statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var call : threads.invokeAll(calls)) {
                assertEquals(200, call.get());
            }
        }
        reader.asks().get(DOOR).then().body("modes.mode", contains("OFF"));
    }

    private static Map<String, String> mode(String type, String mode) {
        return Map.of("type", type, "channel", "APP", "mode", mode);
    }

    private Reader reader() {
        return Reader.of(database, "sales");
    }
}
