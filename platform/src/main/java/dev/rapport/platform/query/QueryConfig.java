package dev.rapport.platform.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;

/** What queries mean by a day and a year, and how long they may take. */
@ConfigMapping(prefix = "rapport.query")
interface QueryConfig {
    /** Time zone of TODAY and its like, and of convertTimezone: the name of a region, as Europe/Berlin. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** Day on which THIS_WEEK begins. */
    @WithDefault("SUNDAY")
    DayOfWeek firstDayOfWeek();

    /** First month of a fiscal year, which is named by the calendar year it ends in. */
    @WithDefault("JANUARY")
    Month fiscalYearStart();

    /** How long one statement of a query may run; Salesforce gives about two minutes. */
    @WithDefault("120S")
    Duration timeLimit();
}
