package dev.rapport.feedback.metric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.ShiftedClock;
import dev.rapport.feedback.World;
import dev.rapport.platform.calendar.BusinessHours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseTimeTest {
    private static final Duration AGO = Duration.ofDays(30);

    private final World world = World.anew();

    @Inject
    BusinessHours hours;

    @Test
    void isDefinedBesideTheOthers() {
        world.as("marketing").get("/api/metrics").body("id", hasItem("feedback-response-time"));
    }

    /** Of two answers after 8 and 16 hours, and one that is still open, the median is the second. */
    @Test
    void countsOpenItemsAsLongAsTheyHaveWaited() throws Exception {
        Instant received = hours.dueAfter(Clock.systemUTC().instant().minus(AGO), Duration.ofMinutes(1));
        String[] ids = new String[3];
        at(received, () -> {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = open("SHARED");
            }
            open("INTERNAL");
        });
        at(hours.dueAfter(received, Duration.ofHours(8)), () -> answer(ids[0]));
        at(hours.dueAfter(received, Duration.ofHours(16)), () -> answer(ids[1]));
        var answer =
                world.as("marketing").get("/api/metrics/feedback-response-time").statusCode(200);
        answer.body("numerator", equalTo(2))
                .body("denominator", equalTo(3))
                .body("p90", nullValue())
                .body("definitionVersion", equalTo(1))
                .body("interval.method", equalTo("brookmeyer-crowley"));
        float median = answer.extract().path("value");
        assertEquals(16, median, 0.1);
    }

    @Test
    void haveNoValueWithoutCases() {
        world.as("marketing")
                .get("/api/metrics/feedback-response-time")
                .body("value", nullValue())
                .body("interval", nullValue())
                .body("denominator", equalTo(0));
    }

    @Test
    void refusesAWindowThatIsNone() {
        world.as("marketing")
                .get("/api/metrics/feedback-response-time?from=soon")
                .statusCode(400);
    }

    private static void at(Instant time, ShiftedClock.Work work) throws Exception {
        ShiftedClock.ago(Duration.between(time, Clock.systemUTC().instant()), work);
    }

    private void answer(String id) {
        world.as("marketing")
                .post("/api/feedback/" + id + "/replies", Map.of("text", "We hear you.", "visibility", "SHARED"))
                .statusCode(201);
    }

    private String open(String visibility) {
        return world.as("sales")
                .post(
                        "/api/feedback",
                        Map.of(
                                "aboutType",
                                "MARKET",
                                "kind",
                                "OTHER",
                                "text",
                                "Listen.",
                                "channel",
                                "APP",
                                "visibility",
                                visibility))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
