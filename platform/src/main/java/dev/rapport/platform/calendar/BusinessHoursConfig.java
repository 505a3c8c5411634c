package dev.rapport.platform.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When the people of this installation work. */
@ConfigMapping(prefix = "rapport.business-hours")
interface BusinessHoursConfig {
    /** Time zone in which days and intervals are meant. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Working days of the week. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> days();

    /** Several for a day with a break. */
    @WithDefault("09:00-17:00")
    List<OpeningInterval> intervals();

    /** Days on which nobody works. */
    Optional<Set<LocalDate>> holidays();
}
