package dev.rapport.feedback.escalation;

import dev.rapport.feedback.ShiftedClock;
import dev.rapport.feedback.World;
import dev.rapport.platform.calendar.BusinessHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organisation in which sales waits for an answer of marketing, some weeks ago. */
record Overdue(World world, String feedback, Instant dueAt) {
    /** Longer than the whole ladder takes, with weekends. */
    static final Duration LONG_AGO = Duration.ofDays(40);

    static Overdue in(World world, Map<String, ?> more) throws Exception {
        Map<String, Object> words = new HashMap<>(Map.of(
                "aboutType", "MARKET",
                "kind", "MESSAGE",
                "text", "Nobody asks for speed.",
                "channel", "CALL",
                "visibility", "SHARED"));
        words.putAll(more);
        Overdue[] made = new Overdue[1];
        ShiftedClock.ago(LONG_AGO, () -> {
            var opened = world.as("sales")
                    .post("/api/feedback", words)
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            made[0] = new Overdue(world, opened.getString("id"), Instant.parse(opened.getString("owed.dueAt")));
        });
        return made[0];
    }

    String path() {
        return "/api/feedback/" + feedback;
    }

    /** When each rung has its turn if every one of them is told. */
    List<Instant> turns(BusinessHours hours) {
        Instant head = hours.dueAfter(dueAt, Duration.ofHours(4));
        Instant both = hours.dueAfter(head, Duration.ofHours(8));
        return List.of(dueAt, head, both, hours.dueAfter(both, Duration.ofHours(8)));
    }

    /** Does the work as of this time, which is past. */
    static void at(Instant time, ShiftedClock.Work work) throws Exception {
        ShiftedClock.ago(Duration.between(time, Clock.systemUTC().instant()), work);
    }

    List<String> rungs() {
        return world.as("sales")
                .get(path() + "/escalation")
                .statusCode(200)
                .extract()
                .path("steps.rung");
    }
}
