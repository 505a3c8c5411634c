package dev.rapport.lead.courtesy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReservationTest {
    private static final int CALLERS = 64;
    private static final int MOST = 5;

    @Test
    void recordsTheTouchOnlyWhereItIsAllowed() {
        String lead = capped(1);
        reserve("leads", lead).body("allowed", equalTo(true)).body("touchId", notNullValue());
        reserve("leads", lead)
                .body("allowed", equalTo(false))
                .body("reasons", contains("CAP_OF_7_DAYS"))
                .body("touchId", nullValue());
        assertEquals(1, touches("LeadId = '" + lead + "'"));
    }

    @Test
    void isNotMadeByAMereQuestion() {
        String lead = capped(1);
        for (int i = 0; i < 2; i++) {
            SELLER.post("/api/leads/" + lead + "/contact-check", Map.of("channel", "CALL", "purpose", "SALES"))
                    .statusCode(200)
                    .body("allowed", equalTo(true))
                    .body("touchId", nullValue());
        }
        assertEquals(0, touches("LeadId = '" + lead + "'"));
    }

    @Test
    void fitsBetweenTouchesThatAreOnRecordOnBothSidesOfIt() {
        String lead = capped(1);
        Instant later = Instant.now().minus(Duration.ofDays(1));
        SELLER.has("Touch", Map.of("LeadId", lead, "Channel", "CALL", "OccurredAt", later.toString()));
        Map<String, Object> asked = Map.of(
                "channel",
                "CALL",
                "purpose",
                "SALES",
                "reserve",
                true,
                "at",
                later.minus(Duration.ofDays(6)).toString());
        SELLER.post("/api/leads/" + lead + "/contact-check", asked)
                .statusCode(200)
                .body("allowed", equalTo(false));
        assertEquals(1, touches("LeadId = '" + lead + "'"));
    }

    @Test
    void neverExceedsTheCapHoweverManyAskAtOnce() throws Exception {
        String lead = capped(MOST);
        assertEquals(MOST, letThrough(List.of("leads/" + lead)));
        assertEquals(MOST, touches("LeadId = '" + lead + "'"));
    }

    @Test
    void neverExceedsTheCapOfOnePersonAskedForByThreeRecordsAtOnce() throws Exception {
        String lead = capped(MOST);
        String other = MARKETER.hasLead();
        String contact = SELLER.post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(200)
                .extract()
                .path("contactId");
        SELLER.post("/api/leads/" + other + "/conversion", Map.of("contactId", contact))
                .statusCode(200);
        assertEquals(MOST, letThrough(List.of("leads/" + lead, "leads/" + other, "contacts/" + contact)));
        assertEquals(MOST, touches("ContactId = '" + contact + "'"));
    }

    /** How many of the callers were let through; each of them is a thread of the machine. */
    private static long letThrough(List<String> records) throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String record = records.get(i % records.size());
            String purpose = i % 2 == 0 ? "SALES" : "MARKETING";
            calls.add(() -> SELLER.post(
                            "/api/" + record + "/contact-check",
                            Map.of("channel", "CALL", "purpose", purpose, "reserve", true))
                    .statusCode(200)
                    .extract()
                    .path("allowed"));
        }
        long allowed = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Boolean> answer : callers.invokeAll(calls)) {
                allowed += answer.get() ? 1 : 0;
            }
        }
        return allowed;
    }

    private static String capped(int most) {
        String lead = MARKETER.hasLead();
        for (String purpose : List.of("MARKETING", "SALES")) {
            MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", purpose, "MostIn7Days", most));
        }
        return lead;
    }

    private static ValidatableResponse reserve(String people, String person) {
        return SELLER.post(
                        "/api/" + people + "/" + person + "/contact-check",
                        Map.of("channel", "CALL", "purpose", "SALES", "reserve", true))
                .statusCode(200);
    }

    private static int touches(String where) {
        return SELLER.request()
                .queryParam("q", "SELECT Id FROM Touch WHERE " + where)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("totalSize");
    }
}
