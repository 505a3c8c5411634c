package dev.rapport.gateway.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation whose calls of the day are used up. */
@QuarkusTest
@TestProfile(DailyCallsTest.Few.class)
class DailyCallsTest {
    private static final int A_DAY = 5;
    private static final String LEADS = "/services/data/v60.0/sobjects/Lead";

    /** As many as a test makes. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rapport.proxy.daily-calls", Integer.toString(A_DAY));
        }
    }

    private String token;

    /** Calls of tests before this one may have been counted already. */
    @BeforeEach
    void useUp() {
        token = Login.as("sales", "acme");
        int calls = 0;
        while (Login.with(token).get("/api/leads").statusCode() == 200) {
            calls++;
            assertTrue(calls <= A_DAY, calls + " calls were let through");
        }
    }

    @Test
    void callsNoService() {
        Login.with(token)
                .contentType("application/json")
                .body("{\"LastName\": \"x\"}")
                .post(LEADS)
                .then()
                .statusCode(403)
                .contentType("application/json")
                .header("Seen-Service", nullValue())
                .header("Sforce-Limit-Info", matchesPattern("api-usage=\\d+/" + A_DAY))
                .body("[0].errorCode", equalTo("REQUEST_LIMIT_EXCEEDED"))
                .body("[0].message", equalTo("TotalRequests Limit exceeded."));
        Login.with(token).get("/services/data/v60.0/limits").then().statusCode(403);
    }

    @Test
    void isNotCuredByANewSession() {
        Login.with(Login.as("admin", "acme"))
                .get(LEADS + "/00Q000000000001EAA")
                .then()
                .statusCode(403);
    }

    @Test
    void logsInAndOutAndSeesWhatIsOpenToAll() {
        String another = Login.as("sales", "acme");
        Login.with(another).get("/services/data").then().statusCode(200);
        RestAssured.get("/openapi").then().statusCode(200);
        assertEquals(
                200,
                RestAssured.given()
                        .queryParam("token", another)
                        .get("/services/oauth2/revoke")
                        .statusCode());
        RestAssured.get(LEADS).then().statusCode(401);
    }
}
