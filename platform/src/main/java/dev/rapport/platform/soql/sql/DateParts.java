package dev.rapport.platform.soql.sql;

import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Term.DatePart;
import java.time.Month;

/** Writes the parts of dates. Zone and fiscal year are settings of ours, not a caller's values. */
final class DateParts {
    private static final int MONTHS = 12;

    private DateParts() {}

    /** @param column the date or dateTime */
    static String write(DatePart part, String column) {
        String local = part.of().type() == FieldType.DATETIME
                ? "(" + column + " AT TIME ZONE '" + part.zone().getId() + "')"
                : column;
        return switch (part.function()) {
            case CALENDAR_YEAR -> extract("year", local);
            case CALENDAR_QUARTER -> extract("quarter", local);
            case CALENDAR_MONTH -> extract("month", local);
            case FISCAL_YEAR -> extract("year", fiscal(part, local));
            case FISCAL_QUARTER -> extract("quarter", fiscal(part, local));
            case FISCAL_MONTH -> extract("month", fiscal(part, local));
            case DAY_IN_YEAR -> extract("doy", local);
            case DAY_IN_MONTH -> extract("day", local);
            case DAY_IN_WEEK -> "(" + extract("dow", local) + " + 1)";
            case WEEK_IN_MONTH -> "((" + extract("day", local) + " + 6) / 7)";
            case WEEK_IN_YEAR -> "((" + extract("doy", local) + " + 6) / 7)";
            case DAY_ONLY -> "CAST(" + local + " AS date)";
            case HOUR_IN_DAY -> extract("hour", local);
        };
    }

    private static String extract(String part, String of) {
        return "CAST(extract(" + part + " FROM " + of + ") AS integer)";
    }

    /** The day moved so that the fiscal year begins in January, of the year it ends in. */
    private static String fiscal(DatePart part, String local) {
        int months = Math.floorMod(Month.JANUARY.getValue() - part.fiscalStart().getValue(), MONTHS);
        return months == 0 ? local : "(" + local + " + interval '" + months + " months')";
    }
}
