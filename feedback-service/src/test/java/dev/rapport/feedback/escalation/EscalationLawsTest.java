package dev.rapport.feedback.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rapport.feedback.World;
import dev.rapport.platform.calendar.BusinessHours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looked at whenever it may be, by clocks of which some are ahead and some go back: the ladder is climbed as it should be. */
@QuarkusTest
class EscalationLawsTest {
    private static final int LOOKS = 20;
    private static final Duration BEFORE = Duration.ofDays(2);
    private static final int DAYS = 9;

    private final World world = World.anew();

    @Inject
    EscalationTimer timer;

    @Inject
    BusinessHours hours;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void noRungIsToldBeforeItsTurnNorTwice(long seed) throws Exception {
        staff();
        Overdue owed = Overdue.in(world, Map.of("owedByUserId", world.user("marketing")));
        Random random = new Random(seed);
        for (int look = 0; look < LOOKS; look++) {
            Duration into =
                    Duration.ofSeconds(random.nextLong(Duration.ofDays(DAYS).toSeconds()));
            Overdue.at(owed.dueAt().minus(BEFORE).plus(into), timer::tellNextRungs);
        }
        assertEquals(Overdue.RUNGS.subList(0, owed.rungs().size()), owed.rungs(), "each once, from the lowest");
        Instant turn = owed.dueAt();
        List<Instant> told = told(owed);
        for (int rung = 0; rung < told.size(); rung++) {
            assertFalse(
                    told.get(rung).isBefore(turn),
                    Overdue.RUNGS.get(rung) + " at " + told.get(rung) + " before " + turn);
            turn = rung < Overdue.PATIENCE.size() ? hours.dueAfter(told.get(rung), Overdue.PATIENCE.get(rung)) : turn;
        }
    }

    private List<Instant> told(Overdue owed) {
        List<String> times =
                world.as("sales").get(owed.path() + "/escalation").extract().path("steps.at");
        return times.stream().map(Instant::parse).toList();
    }

    private void staff() {
        world.employs(world.user("marketing"), "MARKETING", "STAFF", "Web");
        world.employs(World.anybody(), "MARKETING", "HEAD", "Web");
        world.employs(World.anybody(), "SALES", "HEAD", null);
        world.employs(World.anybody(), "EXECUTIVE", "CHIEF", null, Map.of("executiveRole", "CEO"));
    }
}
