package dev.rapport.platform.soql.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rapport.platform.soql.syntax.Condition;
import dev.rapport.platform.soql.syntax.Literal.Days;
import dev.rapport.platform.soql.syntax.Literal.Days.Span;
import dev.rapport.platform.soql.syntax.Literal.Days.Unit;
import dev.rapport.platform.soql.syntax.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every date literal there is, seen from one day: Thursday, 26 November 2026 in Auckland, where it is still Wednesday in
 * UTC. Weeks begin on Sunday, fiscal years in February.
 */
class DateLiteralTest {
    private static final Calendar CALENDAR = new Calendar(
            Instant.parse("2026-11-25T12:30:00Z"), ZoneId.of("Pacific/Auckland"), DayOfWeek.SUNDAY, Month.FEBRUARY);

    /** Literal, first day, first day after. */
    private static final String LITERALS = """
            YESTERDAY                2026-11-25 2026-11-26
            TODAY                    2026-11-26 2026-11-27
            TOMORROW                 2026-11-27 2026-11-28
            LAST_N_DAYS:3            2026-11-23 2026-11-27
            NEXT_N_DAYS:3            2026-11-27 2026-11-30
            N_DAYS_AGO:3             2026-11-23 2026-11-24
            LAST_90_DAYS             2026-08-28 2026-11-27
            NEXT_90_DAYS             2026-11-27 2027-02-25
            LAST_WEEK                2026-11-15 2026-11-22
            THIS_WEEK                2026-11-22 2026-11-29
            NEXT_WEEK                2026-11-29 2026-12-06
            LAST_N_WEEKS:2           2026-11-08 2026-11-22
            NEXT_N_WEEKS:2           2026-11-29 2026-12-13
            N_WEEKS_AGO:2            2026-11-08 2026-11-15
            LAST_MONTH               2026-10-01 2026-11-01
            THIS_MONTH               2026-11-01 2026-12-01
            NEXT_MONTH               2026-12-01 2027-01-01
            LAST_N_MONTHS:2          2026-09-01 2026-11-01
            NEXT_N_MONTHS:2          2026-12-01 2027-02-01
            N_MONTHS_AGO:2           2026-09-01 2026-10-01
            LAST_QUARTER             2026-07-01 2026-10-01
            THIS_QUARTER             2026-10-01 2027-01-01
            NEXT_QUARTER             2027-01-01 2027-04-01
            LAST_N_QUARTERS:2        2026-04-01 2026-10-01
            NEXT_N_QUARTERS:2        2027-01-01 2027-07-01
            N_QUARTERS_AGO:2         2026-04-01 2026-07-01
            LAST_FISCAL_QUARTER      2026-08-01 2026-11-01
            THIS_FISCAL_QUARTER      2026-11-01 2027-02-01
            NEXT_FISCAL_QUARTER      2027-02-01 2027-05-01
            LAST_N_FISCAL_QUARTERS:2 2026-05-01 2026-11-01
            NEXT_N_FISCAL_QUARTERS:2 2027-02-01 2027-08-01
            N_FISCAL_QUARTERS_AGO:2  2026-05-01 2026-08-01
            LAST_YEAR                2025-01-01 2026-01-01
            THIS_YEAR                2026-01-01 2027-01-01
            NEXT_YEAR                2027-01-01 2028-01-01
            LAST_N_YEARS:2           2024-01-01 2026-01-01
            NEXT_N_YEARS:2           2027-01-01 2029-01-01
            N_YEARS_AGO:2            2024-01-01 2025-01-01
            LAST_FISCAL_YEAR         2025-02-01 2026-02-01
            THIS_FISCAL_YEAR         2026-02-01 2027-02-01
            NEXT_FISCAL_YEAR         2027-02-01 2028-02-01
            LAST_N_FISCAL_YEARS:2    2024-02-01 2026-02-01
            NEXT_N_FISCAL_YEARS:2    2027-02-01 2029-02-01
            N_FISCAL_YEARS_AGO:2     2024-02-01 2025-02-01
            """;

    static String[] literals() {
        return LITERALS.strip().split("\n", -1);
    }

    @ParameterizedTest
    @MethodSource("literals")
    void meansTheseDays(String line) {
        String[] words = line.split(" +", -1);
        Calendar.Range range = CALENDAR.range(days(words[0]));
        assertEquals(LocalDate.parse(words[1]), range.from());
        assertEquals(LocalDate.parse(words[2]), range.until());
    }

    @Test
    void noneIsForgotten() {
        Set<String> shown = Arrays.stream(literals())
                .map(line -> days(line.split(" +", -1)[0]))
                .map(days -> days.unit() + " " + days.span())
                .collect(Collectors.toSet());
        assertEquals(Unit.values().length * Span.values().length, shown.size());
    }

    private static Days days(String literal) {
        Condition where =
                Query.parse("SELECT Id FROM Book WHERE PrintedOn = " + literal).where();
        return assertInstanceOf(
                Days.class, assertInstanceOf(Condition.Comparison.class, where).value());
    }
}
