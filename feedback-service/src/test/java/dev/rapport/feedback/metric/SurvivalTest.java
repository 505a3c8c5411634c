package dev.rapport.feedback.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.metric.Survival.Step;
import dev.rapport.feedback.metric.Survival.Wait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTest {
    private static final double EXACT = 1e-9;

    /** Weeks in remission with 6-MP: E. J. Freireich et al., Blood 21 (1963); negative where it lasted when last seen. */
    private static final int[] FREIREICH = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    /** J. P. Klein and M. L. Moeschberger, Survival Analysis (2003), table 4.1B; its four digits computed in exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "0, 6, 21, 3, 0.857142857142857, 0.076360354832121",
        "1, 7, 17, 1, 0.806722689075630, 0.086935285180057",
        "2, 10, 15, 1, 0.752941176470588, 0.096349652994321",
        "3, 13, 12, 1, 0.690196078431373, 0.106814707775010",
        "4, 16, 11, 1, 0.627450980392157, 0.114053865256753",
        "5, 22, 7, 1, 0.537815126050420, 0.128233751693034",
        "6, 23, 6, 1, 0.448179271708683, 0.134591456755760"
    })
    void agreesWithATextbook(int index, double time, int atRisk, int ended, double share, double error) {
        Step step = Survival.of(freireich()).steps().get(index);
        assertEquals(time, step.time());
        assertEquals(atRisk, step.atRisk());
        assertEquals(ended, step.ended());
        assertEquals(share, step.share(), EXACT);
        assertEquals(error, step.error(), EXACT);
    }

    @Test
    void knowsTheMedianAndWhereItLies() {
        Survival survival = Survival.of(freireich());
        assertEquals(OptionalDouble.of(23), survival.quantile(0.5));
        assertEquals(OptionalDouble.of(13), survival.bounds(0.5).lower());
        assertEquals(OptionalDouble.empty(), survival.bounds(0.5).upper());
        assertEquals(OptionalDouble.empty(), survival.quantile(0.9));
    }

    @Test
    void knowsNothingOfNoWaits() {
        assertEquals(OptionalDouble.empty(), Survival.of(List.of()).quantile(0.5));
        assertEquals(OptionalDouble.empty(), Survival.of(List.of()).bounds(0.5).lower());
    }

    /** Nine of ten have ended with the ninth, whatever the quotients are rounded to. */
    @Test
    void countsAsOneCountsWhereAllHaveEnded() {
        List<Wait> waits =
                IntStream.rangeClosed(1, 10).mapToObj(i -> new Wait(i, true)).toList();
        assertEquals(OptionalDouble.of(5), Survival.of(waits).quantile(0.5));
        assertEquals(OptionalDouble.of(9), Survival.of(waits).quantile(0.9));
        assertEquals(OptionalDouble.of(10), Survival.of(waits).quantile(1));
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll @Size(max = 40) List<@IntRange(min = -30, max = 30) Integer> times) {
        List<Wait> waits =
                new ArrayList<>(times.stream().map(SurvivalTest::wait).toList());
        List<Step> steps = Survival.of(waits).steps();
        Collections.shuffle(waits, new Random(7));
        assertEquals(steps, Survival.of(waits).steps());
    }

    /** A wait that goes on can only make waiting look longer than it would without it. */
    @Property
    void neverLooksFasterForAnOpenItem(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -30, max = 30) Integer> times) {
        List<Wait> waits =
                new ArrayList<>(times.stream().map(SurvivalTest::wait).toList());
        OptionalDouble median = Survival.of(waits).quantile(0.5);
        waits.add(new Wait(100, false));
        OptionalDouble after = Survival.of(waits).quantile(0.5);
        assertTrue(after.orElse(Double.MAX_VALUE) >= median.orElse(Double.MAX_VALUE));
    }

    private static List<Wait> freireich() {
        return IntStream.of(FREIREICH).mapToObj(SurvivalTest::wait).toList();
    }

    private static Wait wait(int time) {
        return new Wait(Math.abs(time), time > 0);
    }
}
