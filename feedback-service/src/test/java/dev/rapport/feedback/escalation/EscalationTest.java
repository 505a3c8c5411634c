package dev.rapport.feedback.escalation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.World;
import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalationTest {
    private static final Duration MOMENT = Duration.ofSeconds(30);
    /** The later a rung is told, the later is the turn of the next one. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private final World world = World.anew();
    private final String head = World.anybody();
    private final String otherHead = World.anybody();
    private final String chief = World.anybody();

    @Inject
    EscalationTimer timer;

    @Inject
    Escalations escalations;

    @Inject
    BusinessHours hours;

    @Test
    void climbsRungByRungAndNeverBeforeTheTurn() throws Exception {
        staff();
        Overdue owed = named();
        List<Instant> turns = owed.turns(hours);
        for (int rung = 0; rung < turns.size(); rung++) {
            Overdue.at(turns.get(rung).minus(MOMENT), timer::tellNextRungs);
            assertEquals(Overdue.RUNGS.subList(0, rung), owed.rungs());
            Overdue.at(turns.get(rung).plus(LATER.multipliedBy(rung + 1L)), timer::tellNextRungs);
            assertEquals(Overdue.RUNGS.subList(0, rung + 1), owed.rungs());
        }
        timer.tellNextRungs();
        assertEquals(Overdue.RUNGS, owed.rungs());
    }

    @Test
    void tellsWhoStandsOnEachRung() throws Exception {
        staff();
        Overdue owed = named();
        climbAll(owed);
        world.as("sales")
                .get(owed.path() + "/escalation")
                .body("steps[0].toldUserIds", contains(world.user("marketing")))
                .body("steps[1].toldUserIds", contains(head))
                .body("steps[2].toldUserIds", contains(head, otherHead))
                .body("steps[3].toldUserIds", contains(chief))
                .body("steps.passedOver", contains(false, false, false, false))
                .body("nextAt", nullValue());
    }

    @Test
    void passesOverEmptyRungsAndSaysSo() throws Exception {
        world.employs(chief, "EXECUTIVE", "CHIEF", null, Map.of("executiveRole", "CEO"));
        Overdue owed = Overdue.in(world, Map.of());
        Overdue.at(owed.dueAt().plusSeconds(1), timer::tellNextRungs);
        world.as("sales")
                .get(owed.path() + "/escalation")
                .body("steps.rung", contains("OWNER", "HEAD", "BOTH_HEADS", "CEO"))
                .body("steps.passedOver", contains(true, true, true, false))
                .body("steps[0].reason", equalTo("nobody in particular owes the answer"))
                .body("steps[1].reason", equalTo("there is no head of MARKETING"));
    }

    @Test
    void stopsWithTheAnswer() throws Exception {
        staff();
        Overdue owed = named();
        Overdue.at(owed.dueAt().plusSeconds(1), timer::tellNextRungs);
        world.as("marketing")
                .post(owed.path() + "/replies", Map.of("text", "Sorry.", "visibility", "SHARED"))
                .statusCode(201);
        timer.tellNextRungs();
        assertEquals(List.of("OWNER"), owed.rungs());
    }

    @Test
    void isToldOnceHoweverManyLookAtOnce() throws Exception {
        staff();
        Overdue owed = named();
        Overdue.at(owed.dueAt().plusSeconds(1), () -> {
            Callable<Void> look = () -> {
                CurrentCaller.runAs(
                        Caller.system(RecordId.parse(world.org()).value(), "test"),
                        () -> escalations.climb(RecordId.parse(owed.feedback())));
                return null;
            };
            try (var replicas = Executors.newFixedThreadPool(8)) {
                List<Callable<Void>> looks = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    looks.add(look);
                }
                for (var done : replicas.invokeAll(looks)) {
                    done.get();
                }
            }
        });
        assertEquals(List.of("OWNER"), owed.rungs());
    }

    @Test
    void keepsInternalWordsToTheirSide() throws Exception {
        staff();
        Overdue owed = Overdue.in(world, Map.of("visibility", "INTERNAL"));
        climbAll(owed);
        world.as("sales")
                .get(owed.path() + "/escalation")
                .body("steps.rung", equalTo(Overdue.RUNGS))
                .body("steps[1].toldUserIds", contains(otherHead))
                .body("steps[2].passedOver", equalTo(true))
                .body("steps[3].reason", equalTo("what is INTERNAL is not told to other sides"));
        world.as("marketing").get(owed.path() + "/escalation").statusCode(404);
        String soql = "/services/data/v60.0/query?q=SELECT Id FROM FeedbackEscalation";
        world.as("marketing").get(soql).statusCode(200).body("totalSize", equalTo(0));
        world.as("sales").get(soql).body("totalSize", equalTo(4));
    }

    @Test
    void showsItToThoseWhoWereTold() throws Exception {
        world.employs(world.user("sales-head"), "MARKETING", "HEAD", null);
        Overdue owed = named();
        world.as("sales-head").get("/api/owed").body("youOwe.id", not(hasItem(owed.feedback())));
        climbAll(owed);
        world.as("sales-head")
                .get("/api/owed")
                .body("youOwe.find { it.id == '" + owed.feedback() + "' }.kind", equalTo("ESCALATION"))
                .body("youOwe.find { it.id == '" + owed.feedback() + "' }.escalatedTo", notNullValue());
    }

    @Test
    void tellsOverKafka() throws Exception {
        staff();
        Overdue owed = named();
        climbAll(owed);
        try (EventProbe probe = EventProbe.on("rapport.feedback.events")) {
            var told = probe.await(
                    "FeedbackEscalated",
                    event -> owed.feedback().equals(event.subject())
                            && "CEO".equals(event.data().get("rung").asText()),
                    Duration.ofSeconds(20));
            assertEquals(chief, told.data().at("/toldUserIds/0").asText());
            assertEquals(
                    4,
                    probe.received("FeedbackEscalated").stream()
                            .filter(event -> owed.feedback().equals(event.subject()))
                            .count());
        }
    }

    private void climbAll(Overdue owed) throws Exception {
        List<Instant> turns = owed.turns(hours);
        for (int rung = 0; rung < turns.size(); rung++) {
            Overdue.at(turns.get(rung).plus(LATER.multipliedBy(rung + 1L)), timer::tellNextRungs);
        }
    }

    private Overdue named() throws Exception {
        return Overdue.in(world, Map.of("owedByUserId", world.user("marketing")));
    }

    private void staff() {
        world.employs(world.user("marketing"), "MARKETING", "STAFF", "Web");
        world.employs(head, "MARKETING", "HEAD", "Web");
        world.employs(World.anybody(), "MARKETING", "HEAD", "Print");
        world.employs(otherHead, "SALES", "HEAD", null);
        world.employs(chief, "EXECUTIVE", "CHIEF", null, Map.of("executiveRole", "CEO"));
    }
}
