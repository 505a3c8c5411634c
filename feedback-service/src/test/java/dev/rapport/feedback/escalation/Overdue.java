package dev.rapport.feedback.escalation;

import dev.rapport.feedback.ShiftedClock;
import dev.rapport.feedback.World;
import dev.rapport.platform.calendar.BusinessHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organisation in which sales waits for an answer of marketing, some weeks ago. */
record Overdue(World world, String feedback, Instant dueAt) {
    /** Longer than the whole ladder takes, with weekends. */
    static final Duration LONG_AGO = Duration.ofDays(40);

    static final List<String> RUNGS = List.of("OWNER", "HEAD", "BOTH_HEADS", "CEO");

    /** How long those on each rung have before the next one is told. */
    static final List<Duration> PATIENCE = List.of(Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(8));

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
        List<Instant> turns = new ArrayList<>(List.of(dueAt));
        PATIENCE.forEach(patience -> turns.add(hours.dueAfter(turns.getLast(), patience)));
        return turns;
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
