package dev.rapport.feedback.metric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a window of its own, years ago, so that nobody else's feedback lies in it. */
@QuarkusTest
class FeedbackMetricsTest {
    private static final Api MARKETING = Api.as("marketing");
    private static final Api SALES = Api.as("sales");
    private static final Duration LATE = Duration.ofDays(10);

    @Test
    void areDefinedBesideTheirValues() {
        MARKETING.get("/api/metrics").statusCode(200).body("id", hasItems("answer-sla-adherence", "loop-closure"));
    }

    @Test
    void countAnswersInTimeLateAndOverdueButNotThoseNotYetDue() throws Exception {
        Duration start = Duration.ofDays(1_000);
        String[] late = new String[1];
        ShiftedClock.ago(start, () -> {
            answer(open("SHARED"));
            answer(open("SHARED"));
            open("INTERNAL");
            late[0] = open("SHARED");
            open("SHARED");
        });
        ShiftedClock.ago(start.minus(LATE), () -> {
            answer(late[0]);
            open("SHARED");
            MARKETING
                    .get("/api/metrics/answer-sla-adherence?from=" + before(start) + "&by=side")
                    .statusCode(200)
                    .body("numerator", equalTo(2))
                    .body("denominator", equalTo(4))
                    .body("value", equalTo(0.5f))
                    .body("interval.method", equalTo("wilson"))
                    .body("groups[0].key", equalTo("MARKETING"))
                    .body("groups[0].denominator", equalTo(4));
        });
    }

    @Test
    void countLoopsThatWereClosedAmongThoseDecided() throws Exception {
        Duration start = Duration.ofDays(2_000);
        ShiftedClock.ago(start, () -> {
            String closed = decided();
            decided();
            answer(open("SHARED"));
            SALES.post("/api/feedback/" + closed + "/closure").statusCode(200);
        });
        ShiftedClock.ago(
                start.minus(LATE),
                () -> MARKETING
                        .get("/api/metrics/loop-closure?from=" + before(start))
                        .body("numerator", equalTo(1))
                        .body("denominator", equalTo(2))
                        .body("groups", nullValue()));
    }

    @Test
    void haveNoValueWithoutCases() {
        MARKETING
                .get("/api/metrics/loop-closure?from=1999-01-01&to=1999-02-01")
                .statusCode(200)
                .body("denominator", equalTo(0))
                .body("value", nullValue())
                .body("interval", nullValue());
    }

    private static String before(Duration ago) {
        return Instant.now()
                .minus(ago)
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String decided() {
        String id = open("SHARED");
        answer(id);
        MARKETING
                .post("/api/feedback/" + id + "/decision", Map.of("decision", "ADOPT", "reason", "Yes."))
                .statusCode(200);
        return id;
    }

    private static void answer(String id) {
        MARKETING
                .post("/api/feedback/" + id + "/replies", Map.of("text", "We hear you.", "visibility", "SHARED"))
                .statusCode(201);
    }

    private static String open(String visibility) {
        return SALES.post(
                        "/api/feedback",
                        Map.of(
                                "aboutType", "MARKET",
                                "kind", "OTHER",
                                "text", "Listen.",
                                "channel", "APP",
                                "visibility", visibility))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
