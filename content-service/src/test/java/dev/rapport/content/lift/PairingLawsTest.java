package dev.rapport.content.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.lift.NaivePairs.Episode;
import dev.rapport.content.lift.Stay.Stratum;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Leads of one stratum, in days: so small a world that many tie. */
class PairingLawsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Stratum STRATUM = new Stratum(CycleStage.SQL, "", "", YearMonth.of(2026, 1));
    private static final RecordId ASSET = RecordId.of("a10", 1);
    private static final int DAYS = 10;
    private static final Pairing PAIRING = new Pairing(day(30), Duration.ofDays(DAYS));

    /** Negative numbers stand for never. */
    private record Days(int entered, int stayed, int advanced, int used) {
        Stay stay(long lead) {
            Instant at = day(entered);
            return new Stay(
                    RecordId.of("00Q", lead),
                    STRATUM,
                    at,
                    left(),
                    reached(),
                    used < 0 ? Map.of() : Map.of(ASSET, day(entered + used)));
        }

        Episode episode(long lead) {
            return new Episode(
                    RecordId.of("00Q", lead).value(),
                    CycleStage.SQL,
                    "",
                    day(entered),
                    left(),
                    reached(),
                    used < 0 ? null : day(entered + used));
        }

        private @Nullable Instant left() {
            return stayed < 0 ? null : day(entered + stayed);
        }

        private @Nullable Instant reached() {
            return stayed < 0 || advanced < 0 ? null : day(entered + stayed + advanced);
        }
    }

    @Provide
    Arbitrary<List<Days>> worlds() {
        Arbitrary<Integer> never = Arbitraries.integers().between(-1, 12);
        return Combinators.combine(Arbitraries.integers().between(0, 15), never, never, never)
                .as(Days::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void countsWhatTheDefinitionSays(@ForAll("worlds") List<Days> world) {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            episodes.add(world.get(i).episode(i + 1));
        }
        assertEquals(new NaivePairs(day(30), DAYS).tally(episodes), PAIRING.tally(stays(world), null));
        assertEquals(PAIRING.tally(stays(world), null), PAIRING.tally(stays(world), ASSET));
    }

    @Property
    void doesNotDependOnTheOrderInWhichLeadsAreRead(@ForAll("worlds") List<Days> world, @ForAll Random random) {
        List<Stay> shuffled = new ArrayList<>(stays(world));
        Collections.shuffle(shuffled, random);
        assertEquals(PAIRING.tally(stays(world), null), PAIRING.tally(shuffled, null));
    }

    @Property
    void losesNobodyWhoWasExposed(@ForAll("worlds") List<Days> world) {
        Tally tally = PAIRING.tally(stays(world), null);
        long exposed = world.stream()
                .filter(lead -> lead.used() >= 0 && (lead.stayed() < 0 || lead.used() < lead.stayed()))
                .count();
        assertEquals(exposed, tally.pairs() + tally.unmatched() + tally.immature());
        assertTrue(tally.exposedAdvanced() <= tally.pairs() && tally.unexposedAdvanced() <= tally.pairs());
    }

    @Example
    void aLeadThatHasLeftByThenIsNoMatch() {
        List<Days> world = List.of(new Days(0, 9, 0, 5), new Days(0, 5, 0, -1));
        assertEquals(new Tally(0, 0, 0, 1, 0), PAIRING.tally(stays(world), null));
        assertEquals(
                new Tally(1, 1, 1, 0, 0),
                PAIRING.tally(stays(List.of(new Days(0, 9, 0, 5), new Days(0, 6, 0, -1))), null));
    }

    @Example
    void aLeadThatIsExposedLaterStaysAMatchUntilThen() {
        List<Days> world = List.of(new Days(0, -1, -1, 2), new Days(0, -1, -1, 4));
        assertEquals(new Tally(1, 0, 0, 1, 0), PAIRING.tally(stays(world), null));
    }

    @Example
    void whoIsNotFollowedLongEnoughIsLeftOut() {
        assertEquals(
                new Tally(0, 0, 0, 0, 1),
                PAIRING.tally(stays(List.of(new Days(15, -1, -1, 6), new Days(15, -1, -1, -1))), null));
        assertEquals(
                new Tally(1, 0, 0, 0, 0),
                PAIRING.tally(stays(List.of(new Days(15, -1, -1, 5), new Days(15, -1, -1, -1))), null));
    }

    private static List<Stay> stays(List<Days> world) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            stays.add(world.get(i).stay(i + 1));
        }
        return stays;
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
