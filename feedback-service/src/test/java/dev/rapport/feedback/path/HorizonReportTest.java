package dev.rapport.feedback.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.feedback.path.HorizonReport.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearQuarter;

class HorizonReportTest {
    private static final YearQuarter FIRST = YearQuarter.of(2027, 1);

    @Test
    void isTheMeanOfWhatIsCoveredAtMostWhole() {
        HorizonReport report = report(new int[] {200, 100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 100);
        assertEquals(2.5 / 12, report.coverage(), 1e-12);
        assertEquals(2, report.length());
    }

    @Test
    void countsItsLengthFromTheFirstQuarterOn() {
        assertEquals(
                0,
                report(new int[] {99, 100, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 100).length());
        assertEquals(
                12,
                report(IntStream.generate(() -> 100).limit(12).toArray(), 100).length());
    }

    @Test
    void hasNoCoverageWithoutTargets() {
        HorizonReport report = new HorizonReport(IntStream.range(0, 12)
                .mapToObj(i -> new Quarter(FIRST.plusQuarters(i), null, BigDecimal.TEN, 1, 1))
                .toList());
        assertNull(report.coverage());
        assertEquals(0, report.length());
    }

    @Test
    void alarmsWhileTheLastFourQuartersHaveNoOpenPath() {
        for (int quarter = 0; quarter < 12; quarter++) {
            int open = quarter;
            HorizonReport report = new HorizonReport(IntStream.range(0, 12)
                    .mapToObj(i -> new Quarter(FIRST.plusQuarters(i), null, BigDecimal.TEN, 1, i == open ? 1 : 0))
                    .toList());
            assertEquals(quarter < 8, report.isAlarming(), "open in quarter " + (quarter + 1));
        }
    }

    private static HorizonReport report(int[] expected, int target) {
        List<Quarter> quarters = IntStream.range(0, expected.length)
                .mapToObj(i -> new Quarter(
                        FIRST.plusQuarters(i), BigDecimal.valueOf(target), BigDecimal.valueOf(expected[i]), 1, 0))
                .toList();
        return new HorizonReport(quarters);
    }
}
