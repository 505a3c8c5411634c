package dev.rapport.feedback.owed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives in which order, and how often: what is owed, and every number, is the same. */
@QuarkusTest
class OwedOrderTest {
    private static final int REJECTIONS = 12;
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final World world = World.anew();

    /** An event, as it is told again and again. */
    private record Told(String source, String type, String subject, Instant at, Map<String, ?> facts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void isTheSameInAnyOrderAndHoweverOftenItIsTold(long seed) {
        Random random = new Random(seed);
        List<Told> once = events();
        List<Told> shuffled = new ArrayList<>(once);
        for (Told event : once) {
            for (int again = random.nextInt(3); again > 0; again--) {
                shuffled.add(event);
            }
        }
        Collections.shuffle(shuffled, random);
        World other = World.anew();
        once.forEach(event -> tell(world, event));
        shuffled.forEach(event -> tell(other, event));
        assertEquals(owed(world, "marketing"), owed(other, "marketing"));
        assertEquals(owed(world, "sales"), owed(other, "sales"));
        assertEquals(counts(world), counts(other));
        assertEquals(REJECTIONS, owed(other, "sales").size());
    }

    private static List<Told> events() {
        List<Told> events = new ArrayList<>();
        for (int i = 0; i < REJECTIONS; i++) {
            String handoff = World.any("a04");
            Instant at = START.plusSeconds(3_600L * i);
            Map<String, Object> facts = new HashMap<>(
                    Map.of("handoffId", handoff, "leadName", "Ada " + i, "code", "NO_BUDGET", "at", at.toString()));
            facts.put("note", null);
            events.add(new Told("lead-service", "HandoffRejected", handoff, at, facts));
            if (i % 3 == 0) {
                String lead = World.any("00Q");
                events.add(new Told(
                        "lead-service",
                        "LeadErased",
                        lead,
                        at,
                        Map.of(
                                "erasureId",
                                World.any("a0M"),
                                "personId",
                                lead,
                                "leadIds",
                                List.of(lead),
                                "contactIds",
                                List.of(),
                                "handoffIds",
                                List.of(handoff),
                                "at",
                                at.toString())));
            }
        }
        return events;
    }

    /** The people are each organisation's own. */
    private static void tell(World world, Told event) {
        Map<String, Object> facts = new HashMap<>(event.facts());
        if (event.type().equals("HandoffRejected")) {
            facts.put("fromUserId", world.user("marketing"));
            facts.put("byUserId", world.user("sales"));
        }
        world.hears(event.source(), event.type(), event.subject(), event.at(), facts);
    }

    /** What is owed, without what differs from one organisation to the next; an erased person's name is none. */
    private static List<String> owed(World world, String role) {
        List<Map<String, Object>> items = new ArrayList<>();
        var lists = world.as(role).get("/api/owed").statusCode(200).extract().jsonPath();
        items.addAll(lists.getList("youOwe"));
        items.addAll(lists.getList("owedToYou"));
        return items.stream()
                .map(item -> item.get("aboutId") + " " + item.get("dueAt") + " " + item.get("since") + " "
                        + summary((String) item.get("summary")))
                .sorted()
                .toList();
    }

    private static String summary(String text) {
        return text.startsWith("Erased ") || text.contains("an erased person") ? "erased" : text;
    }

    private static Map<String, Object> counts(World world) {
        var metric = world.as("executive")
                .get("/api/metrics/answer-sla-adherence?from=2026-11-01&to=2026-11-10")
                .statusCode(200)
                .extract()
                .jsonPath();
        return Map.of(
                "numerator", metric.get("numerator"),
                "denominator", metric.get("denominator"));
    }
}
