package dev.rapport.feedback.story;

import static dev.rapport.feedback.story.Told.MARKETING;
import static dev.rapport.feedback.story.Told.SALES;
import static dev.rapport.feedback.story.Told.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.ShiftedClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryUseTest {
    private static final int AT_ONCE = 32;
    private static final int ALLOWED = 5;

    @Test
    void isCountedOnceHoweverOftenItIsSent() {
        String id = Told.consented(ALLOWED);
        Map<String, Object> use =
                Map.of("scope", "ANONYMOUS", "externalId", UUID.randomUUID().toString());
        SALES.post(path(id) + "/uses", use).statusCode(200).body("uses", equalTo(1));
        SALES.post(path(id) + "/uses", use)
                .statusCode(200)
                .body("uses", equalTo(1))
                .body("consent.usesLeft", equalTo(ALLOWED - 1));
    }

    @Test
    void goesNoFurtherThanTheCustomerAllows() {
        String id = Told.consented(ALLOWED);
        SALES.post(path(id) + "/uses", Map.of("scope", "NAMED"))
                .statusCode(400)
                .body("[0].message", containsString("as far as ANONYMOUS"));
        SALES.post(path(id) + "/uses", Map.of("scope", "INTERNAL")).statusCode(200);
        SALES.create("StoryUse", Map.of("StoryId", id, "Scope", "NAMED")).statusCode(400);
        assertEquals("1", SALES.field("Story", id, "Uses"));
    }

    @Test
    void endsWithTheConsent() throws Exception {
        String[] id = new String[1];
        ShiftedClock.ago(Duration.ofDays(30), () -> {
            id[0] = Told.in(StoryStatus.VERIFIED);
            Map<String, Object> consent = new HashMap<>(Told.consent());
            consent.put("until", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
            MARKETING.post(path(id[0]) + "/consent", consent).statusCode(200);
            SALES.post(path(id[0]) + "/uses", Map.of("scope", "ANONYMOUS")).statusCode(200);
        });
        SALES.post(path(id[0]) + "/uses", Map.of("scope", "ANONYMOUS"))
                .statusCode(400)
                .body("[0].message", containsString("ended on"));
        MARKETING.post(path(id[0]) + "/consent", Told.consent()).statusCode(200);
        SALES.post(path(id[0]) + "/uses", Map.of("scope", "ANONYMOUS"))
                .statusCode(200)
                .body("uses", equalTo(2));
    }

    @Test
    void neverExceedsTheConsentHoweverManyTellAtOnce() throws Exception {
        String id = Told.consented(ALLOWED);
        Callable<Integer> telling = () -> SALES.post(path(id) + "/uses", Map.of("scope", "ANONYMOUS"))
                .extract()
                .statusCode();
        int told = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, telling))) {
                told += answer.get() == 200 ? 1 : 0;
            }
        }
        assertEquals(ALLOWED, told);
        assertEquals("" + ALLOWED, SALES.field("Story", id, "Uses"));
    }

    @Test
    void isRefusedWhereTheStoryIsNotTold() {
        for (StoryStatus status : List.of(StoryStatus.CAPTURED, StoryStatus.VERIFIED, StoryStatus.RETIRED)) {
            SALES.post(path(Told.in(status)) + "/uses", Map.of("scope", "INTERNAL"))
                    .statusCode(409);
        }
    }

    @Test
    void needsAScopeAndAStoryAndCannotLieAhead() {
        String id = Told.consented(ALLOWED);
        SALES.post(path(id) + "/uses", Map.of()).statusCode(400);
        SALES.post(path(id) + "/uses", Map.of("scope", "INTERNAL", "usedAt", "2999-01-01T00:00:00Z"))
                .statusCode(400);
        SALES.post(path("a24000000zzzzzz") + "/uses", Map.of("scope", "INTERNAL"))
                .statusCode(404);
        SALES.create("StoryUse", Map.of("StoryId", "a24000000zzzzzz", "Scope", "INTERNAL"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        assertEquals("0", SALES.field("Story", id, "Uses"));
    }
}
