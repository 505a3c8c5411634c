package dev.rapport.lead.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** News of when a lead reached which stage, in every order and any number of times. */
class StageStampsLawsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Stage> MAIN_LINE =
            Arrays.stream(Stage.values()).filter(Stage::isOnMainLine).toList();

    /** That a lead was in a stage at a moment. */
    record News(Stage stage, Instant at) {}

    @Property
    void theOrderOfNewsChangesNothing(@ForAll("news") List<News> news, @ForAll Random random) {
        List<News> shuffled = new ArrayList<>(news);
        shuffled.addAll(news.subList(0, random.nextInt(news.size() + 1)));
        Collections.shuffle(shuffled, random);
        assertEquals(learned(news), learned(shuffled));
    }

    /** By definition: a stage was reached when the lead was first known to be in it or in one beyond it. */
    @Property
    void aStageIsDatedByTheEarliestNewsOfItOrOfOneBeyond(@ForAll("news") List<News> news) {
        Map<Stage, Instant> known = learned(news);
        for (Stage stage : MAIN_LINE) {
            Instant earliest = news.stream()
                    .filter(each -> each.stage() == stage || stage.isBefore(each.stage()))
                    .map(News::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            assertEquals(earliest, known.get(stage), stage::name);
        }
    }

    @Property
    void noStageIsDatedAfterOneBeyondIt(@ForAll("news") List<News> news) {
        List<Instant> dates = MAIN_LINE.stream()
                .map(learned(news)::get)
                .takeWhile(date -> date != null)
                .toList();
        for (int i = 1; i < dates.size(); i++) {
            assertFalse(dates.get(i - 1).isAfter(dates.get(i)), dates::toString);
        }
    }

    @Property
    void whatIsKnownIsNoNews(@ForAll("news") List<News> news) {
        StageStamps known = new StageStamps(learned(news));
        news.forEach(each -> assertEquals(List.of(), known.datedAnew(each.stage(), each.at())));
    }

    /** As the history is written: an entry for each stage that the news dates anew. */
    private static Map<Stage, Instant> learned(List<News> news) {
        Map<Stage, Instant> known = new EnumMap<>(Stage.class);
        news.forEach(each -> new StageStamps(known)
                .datedAnew(each.stage(), each.at())
                .forEach(stage -> known.put(stage, each.at())));
        return known;
    }

    @Provide
    Arbitrary<List<News>> news() {
        return Combinators.combine(
                        Arbitraries.of(MAIN_LINE), Arbitraries.integers().between(0, 12))
                .as((stage, hours) -> new News(stage, START.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(8);
    }
}
