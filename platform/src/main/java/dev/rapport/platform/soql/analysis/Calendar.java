package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.soql.syntax.Literal.Days;
import dev.rapport.platform.soql.syntax.Literal.Days.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * What day it is for a query, and so what THIS_WEEK means.
 *
 * @param now when the query began; its later pages keep it
 * @param zone in which days begin and end
 * @param fiscalStart first month of a fiscal year, which is named by the calendar year it ends in
 */
public record Calendar(Instant now, ZoneId zone, DayOfWeek firstDayOfWeek, Month fiscalStart) {
    /** More than any of these would lead out of the years that dates are from. */
    private static final int MOST = 4_000_000;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    /** A stretch of days. */
    record Range(LocalDate from, LocalDate until) {}

    /** The days that a literal means; {@code until} is the first after them. */
    Range range(Days days) {
        int n = Math.min(days.count(), MOST);
        return switch (days.span()) {
            case LAST -> range(days.unit(), -1, 0);
            case THIS -> range(days.unit(), 0, 1);
            case NEXT -> range(days.unit(), 1, 2);
            case LAST_N -> range(days.unit(), -n, days.unit() == Unit.DAY ? 1 : 0);
            case NEXT_N -> range(days.unit(), 1, 1 + n);
            case N_AGO -> range(days.unit(), -n, 1 - n);
        };
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Range range(Unit unit, int from, int until) {
        return new Range(step(unit, from), step(unit, until));
    }

    /** Where the unit begins that comes so many after this one. */
    private LocalDate step(Unit unit, int units) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate begin = today.withDayOfMonth(1);
        LocalDate day = switch (unit) {
            case DAY -> today.plusDays(units);
            case WEEK ->
                today.with(TemporalAdjusters.previousOrSame(firstDayOfWeek)).plusWeeks(units);
            case MONTH -> begin.plusMonths(units);
            case QUARTER -> quarter(begin, Month.JANUARY, units);
            case FISCAL_QUARTER -> quarter(begin, fiscalStart, units);
            case YEAR -> begin.withMonth(1).plusYears(units);
            case FISCAL_YEAR -> begin.minusMonths(since(fiscalStart, begin)).plusYears(units);
        };
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    private static LocalDate quarter(LocalDate month, Month yearStart, int quarters) {
        return month.minusMonths(since(yearStart, month) % MONTHS_OF_QUARTER)
                .plusMonths((long) MONTHS_OF_QUARTER * quarters);
    }

    /** Full months between the start of a year and this month. */
    private static int since(Month yearStart, LocalDate month) {
        return Math.floorMod(month.getMonthValue() - yearStart.getValue(), MONTHS);
    }
}
