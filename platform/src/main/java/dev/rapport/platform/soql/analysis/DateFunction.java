package dev.rapport.platform.soql.analysis;

/** The functions of a date or dateTime; all but DAY_ONLY give a number. */
public enum DateFunction {
    CALENDAR_YEAR,
    CALENDAR_QUARTER,
    CALENDAR_MONTH,
    FISCAL_YEAR,
    FISCAL_QUARTER,
    FISCAL_MONTH,
    DAY_IN_YEAR,
    DAY_IN_MONTH,
    /** 1 is Sunday. */
    DAY_IN_WEEK,
    /** Weeks of seven days, the first begins with the month. */
    WEEK_IN_MONTH,
    /** Weeks of seven days, the first begins with the year. */
    WEEK_IN_YEAR,
    DAY_ONLY,
    HOUR_IN_DAY;

    boolean needsTime() {
        return this == DAY_ONLY || this == HOUR_IN_DAY;
    }
}
