package dev.rapport.content.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.request.SurvivalMedian.Time;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class SurvivalMedianLawsTest {
    @Property
    void isTheLowerMedianWhereNothingIsOpen(@ForAll @NotEmpty List<@IntRange(max = 50) Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        assertEquals(
                Double.valueOf(sorted.get((sorted.size() - 1) / 2)),
                SurvivalMedian.of(days.stream().map(day -> new Time(day, true)).toList()));
    }

    @Property
    void neverGetsShorterByOneThatIsStillOpen(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 50) Integer> done,
            @ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> open) {
        List<Time> times =
                new ArrayList<>(done.stream().map(day -> new Time(day, true)).toList());
        Double without = SurvivalMedian.of(times);
        open.forEach(day -> times.add(new Time(day, false)));
        Double with = SurvivalMedian.of(times);
        assertTrue(with == null || (without != null && with >= without));
    }

    @Example
    void countsTheOpenAmongThoseAtRiskUntilTheyAreLost() {
        List<Time> times = List.of(
                new Time(1, true), new Time(2, false), new Time(3, true), new Time(4, true), new Time(5, false));
        assertEquals(Double.valueOf(4), SurvivalMedian.of(times));
    }

    @Example
    void isUnknownAsLongAsFewerThanHalfAreDone() {
        assertNull(SurvivalMedian.of(List.of(new Time(1, true), new Time(9, false), new Time(9, false))));
        assertNull(SurvivalMedian.of(List.of()));
    }
}
