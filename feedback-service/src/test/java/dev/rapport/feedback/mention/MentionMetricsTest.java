package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.CTO;
import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.feedback.ShiftedClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a window of its own, years ago, so that nobody else's mentions lie in it. */
@QuarkusTest
class MentionMetricsTest {
    @Test
    void areDefinedBesideTheirValues() {
        MARKETER.get("/api/metrics")
                .statusCode(200)
                .body("id", hasItems("mention-right-voice", "mention-decision-time", "mention-ignored"));
    }

    @Test
    void countAnswersThatTurnOutToHaveBeenForSomebodyElse() throws Exception {
        Duration ago = Duration.ofDays(3_000);
        ShiftedClock.ago(ago, () -> {
            posted(ClaimType.SECURITY, CTO);
            posted(ClaimType.QUESTION, MARKETER);
            String mistaken = posted(ClaimType.QUESTION, MARKETER);
            MARKETER.post(
                            Heard.path(mistaken) + "/classification",
                            Map.of("claimType", "SECURITY", "reason", "It was about a leak after all"))
                    .statusCode(200);
            Heard.in(MentionStatus.APPROVED);
        });
        MARKETER.get("/api/metrics/mention-right-voice" + window(ago) + "&by=claimType")
                .statusCode(200)
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(3))
                .body("interval.method", equalTo("wilson"))
                .body("definitionVersion", equalTo(1))
                .body("groups.key", contains("QUESTION", "SECURITY"))
                .body("groups.numerator", contains(1, 1))
                .body("groups.denominator", contains(1, 2));
    }

    @Test
    void tellHowLongDecisionsTake() throws Exception {
        Duration ago = Duration.ofDays(2_500);
        String[] ids = new String[4];
        ShiftedClock.ago(ago, () -> {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = Heard.claiming(ClaimType.OTHER);
            }
        });
        decide(ids[0], "IGNORE", ago.minusDays(1));
        decide(ids[1], "RESPOND", ago.minusDays(3));
        decide(ids[2], "MONITOR", ago.minusDays(20));
        MARKETER.get("/api/metrics/mention-decision-time" + window(ago))
                .statusCode(200)
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(4))
                .body("followUp.horizonDays", equalTo(7))
                .body("followUp.immature", equalTo(0))
                .body("followUp.medianDays", allOf(greaterThan(1.99f), lessThan(2.01f)));
        MARKETER.get("/api/metrics/mention-ignored" + window(ago.minusDays(1)))
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(1));
    }

    @Test
    void haveNoValueWithoutCases() {
        for (String id : new String[] {"mention-right-voice", "mention-decision-time", "mention-ignored"}) {
            MARKETER.get("/api/metrics/" + id + "?from=1999-01-01&to=1999-02-01")
                    .statusCode(200)
                    .body("denominator", equalTo(0))
                    .body("value", nullValue());
        }
    }

    private static String posted(ClaimType claim, Person voice) {
        return Heard.in(MentionStatus.POSTED, claim, voice);
    }

    private static void decide(String id, String decision, Duration ago) throws Exception {
        ShiftedClock.ago(
                ago,
                () -> MARKETER.post(Heard.path(id) + "/decision", Map.of("decision", decision, "reason", "x"))
                        .statusCode(200));
    }

    private static String window(Duration ago) {
        Instant start = Instant.now().minus(ago).minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        return "?from=" + start + "&to=" + start.plus(2, ChronoUnit.HOURS);
    }
}
