package dev.rapport.platform.idempotency;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.idempotency.TallyResource.Tally;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call under a key has one effect and one answer, whatever kind of answer its method gives. */
@QuarkusTest
class RepeatedCallTest {
    @Inject
    KeyPurge purge;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"view", "response", "silence"})
    void hasOneEffectAndTheFirstAnswer(String kind) {
        int before = TallyResource.EFFECTS.get();
        Response first = call(key, kind, 1);
        Response second = call(key, kind, 1);
        assertEquals(before + 1, TallyResource.EFFECTS.get());
        first.then().header("Idempotent-Replayed", nullValue());
        second.then().header("Idempotent-Replayed", equalTo("true"));
        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
    }

    @Test
    void isRefusedWhereTheKeyStoodForAnotherRequest() {
        int before = TallyResource.EFFECTS.get();
        call(key, "view", 1);
        call(key, "view", 2).then().statusCode(422).body("[0].errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
        call(key, "silence", 1).then().statusCode(422);
        assertEquals(before + 1, TallyResource.EFFECTS.get());
    }

    @Test
    void hasItsOwnEffectUnderItsOwnKeyAndWithout() {
        int before = TallyResource.EFFECTS.get();
        call(key, "view", 1);
        call(UUID.randomUUID().toString(), "view", 1);
        caller(Organizations.GLOBEX).header("Idempotency-Key", key).post("/tallies/view");
        caller(Organizations.ACME).post("/tallies/view");
        assertEquals(before + 4, TallyResource.EFFECTS.get());
    }

    @Test
    void isANewOneOnceItsKeyIsForgotten() throws SQLException {
        int before = TallyResource.EFFECTS.get();
        String young = UUID.randomUUID().toString();
        call(key, "view", 1);
        call(young, "view", 1);
        try (var connection = database.getConnection();
                var age = connection.prepareStatement(
                        "update idempotency set created_at = now() - interval '8 days' where key = ?")) {
            age.setString(1, key);
            assertEquals(1, age.executeUpdate());
        }
        purge.purge();
        call(key, "view", 1).then().header("Idempotent-Replayed", nullValue());
        call(young, "view", 1).then().header("Idempotent-Replayed", equalTo("true"));
        assertEquals(before + 3, TallyResource.EFFECTS.get());
    }

    @Test
    void hasOneEffectWhereAllComeAtOnce() throws Exception {
        int before = TallyResource.EFFECTS.get();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> call(key, "view", 1).asString());
        }
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<String> answer : threads.invokeAll(calls)) {
                assertEquals("{\"effects\":" + (before + 1) + "}", answer.get());
            }
        }
        assertEquals(before + 1, TallyResource.EFFECTS.get());
    }

    private static Response call(String key, String kind, int number) {
        return caller(Organizations.ACME)
                .header("Idempotency-Key", key)
                .body(new Tally(number))
                .post("/tallies/" + kind);
    }

    private static RequestSpecification caller(String organization) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(organization, "marketing"))
                .contentType(ContentType.JSON)
                .body(new Tally(1));
    }
}
